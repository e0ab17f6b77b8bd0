import type { StepRecord } from "./departure.ts";
import type { Plan, Step } from "./plan.ts";
import { rememberedWith } from "./remembered.ts";

/** The plan's step for a departure's step id, which may be numbered or one of its former ids. */
export function stepOf(plan: Plan, id: string): Step | undefined {
  return foundBy(plan, id).step;
}

/** The name of a step's mail: the plan's id, with its number from the second time on (`check-in.2`). */
export function mailNameOf(plan: Plan, id: string): string {
  const step = stepOf(plan, id);
  if (!step) return id;
  const number = step.repeat ? presentNameOf(plan, id).slice(`${step.id}-`.length) : "";
  return Number(number) > 1 ? `${step.id}.${number}` : step.id;
}

/** True if the plan says that this step is the invitation; a step that left the plan keeps what it was when planned. */
export function invitesToInterview(
  { id, invites }: Pick<StepRecord, "id" | "invites">,
  plan: Plan,
): boolean {
  const step = stepOf(plan, id);
  return step ? step.talk === "invite" : invites === true;
}

/** The step's present id in the plan, which differs only if `formerly` lists this one. */
export function presentNameOf(plan: Plan, id: string): string {
  return foundBy(plan, id).name;
}

interface Found {
  readonly name: string;
  readonly step: Step | undefined;
}

/** What was asked of a plan, by the ids that departures have of its steps. Every rule asks. */
const known = rememberedWith((_: Plan["steps"]) => new Map<string, Found>());

function foundBy(plan: Plan, id: string): Found {
  const all = known(plan.steps);
  const found = all.get(id) ?? find(plan, id);
  all.set(id, found);
  return found;
}

function find(plan: Plan, id: string): Found {
  const name = stepNamed(plan, id) ? id : heirOf(plan, id);
  return { name, step: stepNamed(plan, name) };
}

function heirOf(plan: Plan, id: string): string {
  const base = id.replace(NUMBER, "");
  const called = (name: string) => plan.steps.find(({ formerly }) => formerly?.includes(name));
  const heir = called(id);
  if (heir) return heir.repeat ? `${heir.id}-1` : heir.id;
  const repeated = called(base);
  return repeated?.repeat ? `${repeated.id}${id.slice(base.length)}` : id;
}

const NUMBER = /-\d+$/;

function stepNamed({ steps }: Plan, id: string): Step | undefined {
  return steps.find(
    (step) => step.id === id || (step.repeat && step.id === id.replace(NUMBER, "")),
  );
}
