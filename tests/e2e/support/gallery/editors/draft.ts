import { Editor, EditorState } from "draft-js";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { place } from "./place.ts";

function Case() {
  const [editorState, onChange] = useState(() => EditorState.createEmpty());
  return createElement(Editor, { editorState, onChange });
}

createRoot(place).render(createElement(Case));
