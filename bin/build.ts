import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";
import { buildDocument } from "../lib/openapi/build-document.ts";
import { compileAll } from "../lib/plan/compile-all.ts";
import { foldPlan } from "../lib/plan/fold-plan.ts";
import { listMistakes } from "../lib/plan/mistake.ts";
import { buildStyle } from "../lib/plan/page-style.ts";
import { readPlanFiles } from "../lib/plan/plan-files.ts";
import { writeWhole } from "../lib/plan/write-whole.ts";

readArguments({
  command: "npm run build",
  does: "Checks plan/ and makes build/ of it; a mistake stops it with file and line.",
});

// Checks plan/ and makes of it what the program runs on: build/plan.json, build/mails/<language>.json,
// build/help/<language>.json for the pages behind the links in mails, and build/style.json, their look. Of the routes and
// their schemas it makes build/openapi.json, and build/api-document.json to serve it.
const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const { value, mistakes } = await compileAll(await readPlanFiles(root));

if (value) {
  const { plan, mails, look } = value;
  await write(["plan.json"], foldPlan(plan));
  for (const { pages, ...templates } of mails) {
    const { language } = templates;
    await write(["mails", `${language}.json`], templates);
    await write(["help", `${language}.json`], { language, pages });
  }
  const style = await buildStyle(look);
  await write(["style.json"], style);
  const { document, served } = await buildDocument({ version, style });
  await write(["openapi.json"], document);
  await write(["api-document.json"], served);
  const counts = mails.map(({ language, mails }) => `${Object.keys(mails).length} in ${language}`);
  console.log(`build/: ${plan.steps.length} steps, mails: ${counts.join(", ")}`);
} else {
  const lines = listMistakes(mistakes);
  for (const line of lines) console.error(line);
  const count = lines.length === 1 ? "1 mistake" : `${lines.length} mistakes`;
  console.error(`${count} in plan/: nothing was built.`);
  process.exitCode = 1;
}

async function write(path: readonly string[], value: object): Promise<void> {
  await writeWhole(join(root, "build", ...path), JSON.stringify(value));
}
