import { exampleSetup } from "prosemirror-example-setup";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { place } from "./place.ts";

new EditorView(place, { state: EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) }) });
