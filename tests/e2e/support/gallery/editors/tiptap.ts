import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { place } from "./place.ts";

new Editor({ element: place, extensions: [StarterKit] });
