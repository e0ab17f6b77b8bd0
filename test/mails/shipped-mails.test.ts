import { KINDS, type Kind } from "../../lambdas/departure/model/plan.ts";
import { COMMON_MAILS, MAILS_WITH_STEPS } from "../../lambdas/mails/mail-names.ts";
import type { MailView } from "../../lambdas/mails/mail-view.ts";
import { renderMail } from "../../lambdas/mails/render.ts";
import { compileAll } from "../../lib/plan/compile-all.ts";
import { listMistakes } from "../../lib/plan/mistake.ts";
import { readPlanFiles } from "../../lib/plan/plan-files.ts";
import { mailView } from "./view.ts";

const { value, mistakes } = await compileAll(await readPlanFiles("."));
if (!value) throw new Error(listMistakes(mistakes).join("\n"));
const { plan, mails } = value;

const ROLES: Record<string, MailView["role"]> = { manager: "manager", leaver: "leaver", hr: "hr" };
const ofSteps = plan.steps.flatMap(({ id, to, toForKind, kinds, tickableFor }) =>
  [...kinds, ...tickableFor].map((kind) => ({
    name: id,
    kind,
    role: ROLES[toForKind?.[kind] ?? to] ?? "desk",
  })),
);
const common = COMMON_MAILS.flatMap((name) =>
  KINDS.filter((kind) => kind !== "quiet").map((kind) => ({ name, kind, role: roleOf(name) })),
);
/** A step that repeats has words of its own for a later time, or those of the first. */
const numbered = ofSteps.flatMap(({ name, ...mail }) =>
  [2, 3]
    .map((number) => ({ ...mail, name: `${name}.${number}` }))
    .filter((each) => mails.some((templates) => templates.mails[each.name])),
);
const ALL = mails.flatMap((templates) =>
  [...ofSteps, ...numbered, ...common].map((mail) => ({
    ...mail,
    templates,
    language: templates.language,
  })),
);

describe.each(ALL)("$language $name for $kind", ({ templates, name, kind, role }) => {
  const steps = MAILS_WITH_STEPS.has(name) ? stepsOf(role, kind) : [];
  const rendered = [true, false].map((fact) =>
    renderMail(
      templates,
      { name, kind },
      mailView({
        role,
        leaveAtEnd: fact,
        privateAddressKnown: fact,
        workAddressKnown: fact,
        wasAnnouncedToday: fact,
        handOver: fact && role === "leaver",
        toPrivateAddress: !fact && role === "leaver",
        steps,
        ...(fact
          ? { coming: steps.map((step) => ({ step, day: "vrijdag 19 februari 2027" })) }
          : {}),
        goesOnAfterAll: fact,
      }),
    ),
  );

  test("is whole: no tag is left, no word is missing, and Gmail does not cut it off", () => {
    for (const { subject, html, text } of rendered) {
      for (const part of [subject, html, text]) {
        expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
      }
      expect(subject.length).toBeLessThanOrEqual(60);
      expect(html.length).toBeLessThan(60_000);
      expect(html).not.toMatch(/<(p|li|h2|ul|ol)[^>]*>\s*<\/\1>/);
      expect(text).not.toMatch(/\n{4}/);
    }
  });

  test("lists its steps", () => {
    for (const step of steps) {
      const titles = plan.titles[templates.language];
      expect(rendered[0]?.text).toContain(titles[`${step}.${kind}`] ?? titles[step] ?? "?");
    }
  });
});

test.each(ALL)(
  "$language $name for $kind does not tell the kind",
  ({ templates, name, kind, role }) => {
    const { subject, html } = renderMail(templates, { name, kind }, mailView({ role, steps: [] }));
    expect(`${subject}${html}`).not.toMatch(/contract-end|ontslag|ontslagen|dismiss|resign/i);
  },
);

test.each(ALL.filter(({ kind }) => kind === "employer"))(
  "$language $name congratulates nobody on a dismissal",
  ({ templates, name, kind, role }) => {
    const { text } = renderMail(templates, { name, kind }, mailView({ role, steps: [] }));
    expect(text).not.toMatch(/gefeliciteerd|feliciteer|congratulat/i);
  },
);

function roleOf(name: string): MailView["role"] {
  if (name.endsWith("-leaver")) return "leaver";
  return name.endsWith("-desk") ? "desk" : "manager";
}

function stepsOf(role: MailView["role"], kind: Kind): string[] {
  return ofSteps.filter((step) => step.role === role && step.kind === kind).map(({ name }) => name);
}

describe.each(mails)("in $language", (templates) => {
  const offered =
    templates.language === "nl" ? /‘geen mails’|Liever minder mails/ : /fewer emails|‘no emails’/;

  test.each([
    ["withdrawn-manager", "manager", false],
    ["came-back-manager", "manager", false],
    ["withdrawn-leaver", "leaver", false],
    ["came-back-leaver", "leaver", false],
    ["changed-manager", "manager", true],
    ["changed-leaver", "leaver", true],
  ] as const)("%s offers to stop mails only where more can come", (name, role, isOffered) => {
    const mail = { name, kind: "resignation" } as const;
    const { html, text } = renderMail(templates, mail, mailView({ role, steps: [] }));
    expect([offered.test(html), offered.test(text)]).toEqual([isOffered, isOffered]);
  });
});
