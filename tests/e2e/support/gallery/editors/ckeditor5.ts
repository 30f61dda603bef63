import { ClassicEditor } from "@ckeditor/ckeditor5-editor-classic";
import { Essentials } from "@ckeditor/ckeditor5-essentials";
import { Paragraph } from "@ckeditor/ckeditor5-paragraph";
import { place } from "./place.ts";

const inside = document.createElement("div");
place.append(inside);
await ClassicEditor.create({
  attachTo: inside,
  licenseKey: "GPL",
  plugins: [Essentials, Paragraph],
  toolbar: ["undo"],
});
