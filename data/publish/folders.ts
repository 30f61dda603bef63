import { join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** The product's own folders, from where the person stands, so that what is printed can be opened. */
export const FOLDERS = {
  catalogue: here("data/catalogue"),
  packaged: here("public/catalogue"),
  generated: here(".generated"),
  schema: here("docs/schema"),
} as const;

function here(folder: string): string {
  return relative(process.cwd(), join(ROOT, folder)) || ".";
}
