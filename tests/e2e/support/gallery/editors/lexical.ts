import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { createEditor } from "lexical";
import { place } from "./place.ts";

const editable = document.createElement("div");
editable.contentEditable = "true";
place.append(editable);
const editor = createEditor({
  namespace: "case",
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(editable);
registerRichText(editor);
// One step back for all that is written, however fast the machine types.
registerHistory(editor, createEmptyHistoryState(), 60_000);
