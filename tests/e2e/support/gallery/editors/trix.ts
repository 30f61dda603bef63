import Trix from "trix";
import { place } from "./place.ts";

// One step back for all that is written, however fast the machine types.
Trix.config.undo.interval = 0;
place.append(document.createElement("trix-editor"));
