import type { Plan, Step } from "../../lambdas/departure/model/plan.ts";
import { remembered, rememberedWith } from "../../lambdas/departure/model/remembered.ts";
import type { LoadTemplates } from "../../lambdas/mails/load-templates.ts";
import type { MailTemplate, MailTemplates } from "../../lambdas/mails/templates.ts";
import { PLAN } from "../support/plan.ts";

/** What an organisation did to the plan that ships, as it is after some edit. */
export interface EditedPlan {
  /** Steps that it took out. */
  readonly without: readonly string[];
  /** Steps that it calls something else. */
  readonly renamed: readonly string[];
  /** Steps whose mail it wrote so that nothing can be made of it. */
  readonly broken: readonly string[];
}

export const AS_IT_SHIPS: EditedPlan = { without: [], renamed: [], broken: [] };

/** What some steps are called when they are renamed. */
const NEW_NAMES: Readonly<Record<string, string>> = {
  communicate: "tell-everybody",
  handover: "hand-on",
  team: "the-others",
  farewell: "goodbye",
  warm: "warm-words",
  paperwork: "papers",
  workload: "who-takes-over",
  "check-in": "halfway",
  "look-back": "afterwards",
};
export const RENAMABLE: readonly string[] = Object.keys(NEW_NAMES);

/** The plan that ships, by either name of each of its steps: for the rules, which know them by the old one. */
export function planByAllNames(morningMail: boolean): Plan {
  return morningMail ? BY_ALL_NAMES.told : BY_ALL_NAMES.untold;
}

const STEPS = PLAN.steps.map((step) => {
  const name = NEW_NAMES[step.id];
  return name ? { ...step, formerly: [name] } : step;
});
const BY_ALL_NAMES = {
  told: { ...PLAN, steps: STEPS, settings: { ...PLAN.settings, morningMail: true } },
  untold: { ...PLAN, steps: STEPS, settings: { ...PLAN.settings, morningMail: false } },
} as const;

const known = new Map<string, Plan>();
const keyOf = rememberedWith((edited: EditedPlan) => JSON.stringify(edited));

/** The same object for the same plan: much is remembered of a plan by what it is. */
export function planOf(edited: EditedPlan, morningMail: boolean): Plan {
  const key = `${keyOf(edited)} ${morningMail}`;
  const plan = known.get(key) ?? madeOf(edited, morningMail);
  known.set(key, plan);
  return plan;
}

function madeOf({ without, renamed }: EditedPlan, morningMail: boolean): Plan {
  const steps = PLAN.steps
    .filter(({ id }) => !without.includes(id))
    .map((step) => (renamed.includes(step.id) ? renamedAs(step) : step));
  return { ...PLAN, steps, settings: { ...PLAN.settings, morningMail } };
}

function renamedAs(step: Step): Step {
  const id = NEW_NAMES[step.id];
  return id ? { ...step, id, formerly: [step.id] } : step;
}

/** The mails of that plan: those of renamed steps under their new names, and those that nothing can be made of. */
export function templatesOf(edited: EditedPlan, load: LoadTemplates): LoadTemplates {
  if (edited.renamed.length === 0 && edited.broken.length === 0) return load;
  return async (language) => editedTemplates(await load(language), { edited });
}

/** Remembered: every mail asks. */
const editedTemplates = remembered(
  ["edited"],
  (shipped: MailTemplates, { edited }: { readonly edited: EditedPlan }): MailTemplates => {
    const mails = Object.entries(shipped.mails).map(([name, mail]) =>
      editedMail(name, mail, edited),
    );
    return { ...shipped, mails: Object.fromEntries(mails) };
  },
);

/** A name is a step's, with a kind where its words are for that kind only. */
function editedMail(
  name: string,
  mail: MailTemplate,
  { renamed, broken }: EditedPlan,
): readonly [string, MailTemplate] {
  const [id = name, ...kind] = name.split(".");
  const present = (renamed.includes(id) && NEW_NAMES[id]) || id;
  const text = broken.includes(id) ? A_SECTION_WITHOUT_AN_END : mail.text;
  return [[present, ...kind].join("."), { ...mail, text }];
}

const A_SECTION_WITHOUT_AN_END = "{{#forManager}}";
