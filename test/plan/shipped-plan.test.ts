import type { Kind } from "../../lambdas/departure/model/plan.ts";
import { compileAll } from "../../lib/plan/compile-all.ts";
import { editorSchemas } from "../../lib/plan/editor-schemas.ts";
import { listMistakes } from "../../lib/plan/mistake.ts";
import { readPlanFiles } from "../../lib/plan/plan-files.ts";

const files = await readPlanFiles(".");
const { value, mistakes } = await compileAll(files);
if (!value) throw new Error(listMistakes(mistakes).join("\n"));
const { steps, titles } = value.plan;

test("the plan holds both tracks in the order of the documents", () => {
  expect(steps.map(({ id }) => id)).toEqual([
    "react",
    "communicate",
    "handover",
    "team",
    "reference",
    "farewell",
    "warm",
    "post-exit-plan",
    "post-exit-prepare",
    "post-exit-invite",
    "next-steps",
    "check-in",
    "private-address",
    "exit-questions",
    "thanks",
    "property",
    "look-back",
    "paperwork",
    "workload",
    "exit-interview",
    "settlement",
    "access",
  ]);
});

test("handover to post-exit-plan keep their order", () => {
  expect(steps.filter(({ keepsOrder }) => keepsOrder).map(({ id }) => id)).toEqual([
    "handover",
    "team",
    "reference",
    "farewell",
    "warm",
    "post-exit-plan",
  ]);
});

test("a dismissal brings property, settlement and access, and what HR ticks but congratulations and thanks", () => {
  expect(idsFor("employer")).toEqual(["property", "settlement", "access"]);
  const tickable = steps.filter(({ tickableFor }) => tickableFor.includes("employer"));
  expect(tickable).toHaveLength(steps.length - 5);
  expect(tickable.map(({ id }) => id)).not.toContain("react");
  expect(tickable.map(({ id }) => id)).not.toContain("thanks");
});

test("a quiet departure brings three steps, all to HR, and nothing that HR can tick", () => {
  expect(idsFor("quiet")).toEqual(["property", "settlement", "access"]);
  for (const { kinds, toForKind, to } of steps.filter(({ kinds }) => kinds.includes("quiet"))) {
    expect([kinds.length, toForKind?.quiet ?? to]).toEqual([5, "hr"]);
  }
  expect(steps.flatMap(({ tickableFor }) => tickableFor)).not.toContain("quiet");
});

test("only a resignation is reacted to", () => {
  for (const kind of ["contract-end", "retirement"] as const) {
    expect(idsFor(kind)).toEqual(idsFor("resignation").filter((id) => id !== "react"));
  }
});

test("every step has a title in both languages", () => {
  for (const { id } of steps) {
    expect(titles.nl[id]).toEqual(expect.any(String));
    expect(titles.en[id]).toEqual(expect.any(String));
  }
});

test.each([...editorSchemas()])(
  "%s is up to date (else: node bin/make-schemas.ts)",
  (file, schema) => {
    expect(files.get(file)).toBe(schema);
  },
);

test.each(["plan", "settings"])("%s.yaml tells editors where its schema is", (name) => {
  expect(files.get(`plan/${name}.yaml`)).toMatch(
    new RegExp(`^# yaml-language-server: \\$schema=\\./${name}\\.schema\\.json\n`),
  );
});

function idsFor(kind: Kind): string[] {
  return steps.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
}
