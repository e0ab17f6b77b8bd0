import Mustache from "mustache";
import { compileAll } from "../../lib/plan/compile-all.ts";
import { listMistakes } from "../../lib/plan/mistake.ts";
import { readPlanFiles } from "../../lib/plan/plan-files.ts";
import { mailView } from "./view.ts";

const { value, mistakes } = await compileAll(await readPlanFiles("."));
if (!value) throw new Error(listMistakes(mistakes).join("\n"));
const ALL = value.mails.flatMap(({ language, pages }) =>
  value.plan.steps.map(({ id }) => ({ language, id, page: pages[id] })),
);

test.each(ALL)("$language $id has help for its page, as plain HTML", ({ page }) => {
  for (const fact of [true, false]) {
    const facts = { leaveAtEnd: fact, privateAddressKnown: fact, wasAnnouncedToday: fact };
    const help = Mustache.render(page?.help ?? "", mailView({ ...facts, leaver: "<Sanne>" }));
    expect(help).toMatch(/^<(p|ul|h3|figure)/);
    expect(help).not.toMatch(/\{\{|style=|class=|<table|<h[12]|<Sanne>|undefined/);
    expect(help).not.toMatch(/<(p|li|h3|ul|ol)[^>]*>\s*<\/\1>/);
  }
  expect(page?.title).toBeTruthy();
  expect(page?.action).toBeTruthy();
});
