import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";
import { editorSchema, editorSchemas } from "../lib/plan/editor-schemas.ts";
import { writeWhole } from "../lib/plan/write-whole.ts";
import { stageFile } from "../lib/settings.ts";
import { settingsPage } from "../lib/settings-page.ts";

readArguments({
  command: "npm run schemas",
  does: `Writes what is made of the schemas of plan.yaml and of the settings, and committed:
what editors explain them with, and docs/settings.md.`,
});
const made = new Map([
  ...editorSchemas(),
  ["stages/stage.schema.json", editorSchema(stageFile, "One deployment of Totziens")],
  ["docs/settings.md", settingsPage()],
]);
for (const [file, text] of made) {
  await writeWhole(join(import.meta.dirname, "..", file), text);
  console.log(file);
}
