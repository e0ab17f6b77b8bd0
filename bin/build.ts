import { join } from "node:path";
import { compileAll } from "../lib/plan/compile-all.ts";
import { listMistakes } from "../lib/plan/mistake.ts";
import { readPlanFiles } from "../lib/plan/plan-files.ts";
import { writeWhole } from "../lib/plan/write-whole.ts";

// node bin/build.ts
// Checks plan/ and makes build/plan.json and build/mails/<language>.json of it, which the program runs on.
const root = join(import.meta.dirname, "..");
const { value, mistakes } = await compileAll(await readPlanFiles(root));

if (value) {
  const { plan, mails } = value;
  await writeWhole(join(root, "build", "plan.json"), JSON.stringify(plan));
  for (const templates of mails) {
    const file = join(root, "build", "mails", `${templates.language}.json`);
    await writeWhole(file, JSON.stringify(templates));
  }
  const counts = mails.map(({ language, mails }) => `${Object.keys(mails).length} in ${language}`);
  console.log(`build/: ${plan.steps.length} steps, mails: ${counts.join(", ")}`);
} else {
  for (const line of listMistakes(mistakes)) console.error(line);
  const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
  console.error(`${count} in plan/: nothing was built.`);
  process.exitCode = 1;
}
