import "@ckeditor/ckeditor5-ui/dist/index.css";
import "@ckeditor/ckeditor5-editor-classic/dist/index.css";
import "@ckeditor/ckeditor5-engine/dist/index.css";
import "@ckeditor/ckeditor5-link/dist/index.css";
import { Bold } from "@ckeditor/ckeditor5-basic-styles";
import { ClassicEditor } from "@ckeditor/ckeditor5-editor-classic";
import { Essentials } from "@ckeditor/ckeditor5-essentials";
import { Link } from "@ckeditor/ckeditor5-link";
import { Paragraph } from "@ckeditor/ckeditor5-paragraph";

// An editor as a case system sets one up for notes: paragraphs, bold text and links.
await ClassicEditor.create({
  attachTo: document.querySelector("#ckeditor") as HTMLElement,
  licenseKey: "GPL",
  plugins: [Essentials, Paragraph, Bold, Link],
  toolbar: ["undo", "redo", "bold", "link"],
});
