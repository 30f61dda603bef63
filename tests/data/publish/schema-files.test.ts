import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCHEMAS, schemaText } from "#data/publish/schema-files.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "docs", "schema");

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
}

describe("published schemas", () => {
  it.each(SCHEMAS)("the one of a %s is what the model makes today", (name) => {
    const committed = readFileSync(join(FOLDER, `${name}.schema.json`), "utf8");
    expect(committed, "run: npm run -s catalogue -- build --schema").toBe(schemaText(name));
  });

  it("ask for a title and for no id, which is the file's name", () => {
    const record = JSON.parse(schemaText("record")) as Schema;
    const [body] = record.allOf ?? [];
    expect(body?.required).toContain("title");
    expect(body?.required).not.toContain("id");
    expect(body?.properties).not.toHaveProperty("id");
    expect((JSON.parse(schemaText("topic")) as Schema).properties).not.toHaveProperty("id");
  });
});
