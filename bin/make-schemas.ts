import { join } from "node:path";
import { editorSchemas } from "../lib/plan/editor-schemas.ts";
import { writeWhole } from "../lib/plan/write-whole.ts";

// node bin/make-schemas.ts
// Writes plan/*.schema.json, which are committed: editors read them to explain plan.yaml and settings.yaml.
for (const [file, schema] of editorSchemas()) {
  await writeWhole(join(import.meta.dirname, "..", file), schema);
  console.log(file);
}
