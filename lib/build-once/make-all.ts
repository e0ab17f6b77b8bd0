import { buildDocument } from "../openapi/build-document.ts";
import { compileAll } from "../plan/compile-all.ts";
import { foldPlan } from "../plan/fold-plan.ts";
import type { Checked } from "../plan/mistake.ts";
import { buildStyle } from "../plan/page-style.ts";
import type { PlanFiles } from "../plan/plan-files.ts";

/** The files made of `plan/`, and a one-line summary. */
export interface Made {
  /** Contents, by path in `build/`. */
  readonly files: ReadonlyMap<string, object>;
  readonly inWords: string;
}

/**
 * What the program runs on: plan.json, mails/<language>.json, help/<language>.json for the pages behind the links in
 * mails, and style.json, their look; desk-style.json, the desk's. From the routes and their schemas: openapi.json, and api-document.json to serve it.
 */
export async function makeAll(files: PlanFiles, version: string): Promise<Checked<Made>> {
  const { value, mistakes } = await compileAll(files);
  if (!value) return { value, mistakes };
  const { plan, mails, look } = value;
  const style = await buildStyle("links", look);
  const { document, served } = await buildDocument({ version, style });
  const made = new Map<string, object>([["plan.json", foldPlan(plan)]]);
  for (const { pages, ...templates } of mails) {
    const { language } = templates;
    made.set(`mails/${language}.json`, templates);
    made.set(`help/${language}.json`, { language, pages });
  }
  made.set("style.json", style);
  made.set("desk-style.json", await buildStyle("desk", look));
  made.set("openapi.json", document);
  made.set("api-document.json", served);
  const counts = mails.map((each) => `${Object.keys(each.mails).length} in ${each.language}`);
  const inWords = `${plan.steps.length} steps, mails: ${counts.join(", ")}`;
  return { value: { files: made, inWords }, mistakes };
}
