import "trix";
import { place } from "./place.ts";

place.append(document.createElement("trix-editor"));
