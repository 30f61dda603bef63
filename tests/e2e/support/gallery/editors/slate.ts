import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { place } from "./place.ts";

const BEGIN = [{ type: "paragraph", children: [{ text: "" }] }];

function Case() {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  return createElement(Slate, { editor, initialValue: BEGIN }, createElement(Editable, {}));
}

createRoot(place).render(createElement(Case));
