import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editorSchema } from "../../lib/plan/editor-schemas.ts";
import { stageFile } from "../../lib/settings.ts";
import { settingsPage } from "../../lib/settings-page.ts";

const page = settingsPage();

test.each([
  ["docs/settings.md", page],
  ["stages/stage.schema.json", editorSchema(stageFile, "One deployment of Totziens")],
])("%s is up to date (else: npm run schemas)", (file, text) => {
  expect(readFileSync(join(import.meta.dirname, "..", "..", file), "utf8")).toBe(text);
});

test("each setting is explained: what it means, what is allowed, what it is when nobody says", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) expect(row).toMatch(/^\| `[\w.]+` \|( [^|]+ \|){3}$/);
});

test.each([
  ["logRetentionDays", "How long logs are kept.", "`90`"],
  [
    "domain.hostedZone",
    "The Route 53 zone for that name; certificate and records are created in it.",
    "none",
  ],
  ["organisation", "Your name as shown in every mail.", "must be set"],
])("the page says of %s what its schema says", (name, meaning, byDefault) => {
  const row = page.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
  expect(row).toContain(`| ${meaning} |`);
  expect(row).toContain(`| ${byDefault} |`);
});
