import Quill from "quill";
import { place } from "./place.ts";

// One step back for all that is written, however fast the machine types.
new Quill(place, { modules: { toolbar: [["bold", "italic"]], history: { delay: 60_000 } } });
