import { TEST_MAIL } from "../../lambdas/departure/model/mail-message.ts";
import { KINDS, type Kind, type Recipient } from "../../lambdas/departure/model/plan.ts";
import { COMMON_MAILS, MAILS_OF_HR, PAGE_TEXTS } from "../../lambdas/mails/mail-names.ts";
import { DEFAULT_KINDS, defaultTickableFor } from "./default-kinds.ts";
import { LAYOUT } from "./mails/mail-names.ts";
import type { Mistake } from "./mistake.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A step as far as it can be read; the rest may be invalid. */
export interface NamedStep {
  readonly id: string;
  readonly index: number;
  /** Its mailings' names: a repeated step is numbered. */
  readonly names: readonly string[];
  /** Whom it goes to, and whom for some kinds. */
  readonly to: Recipient;
  readonly toForKind: Readonly<Record<string, Recipient>>;
  /** How often it comes, if it repeats. */
  readonly times: number;
  /** The departure kinds that it can be sent for. */
  readonly kinds: readonly Kind[];
  /** Its former names. */
  readonly formerly: readonly string[];
  readonly isUrgent: boolean;
  /** The step that it comes after. */
  readonly after: string | undefined;
}

/** The steps that have a name, even if otherwise invalid. */
export function namedSteps({ data }: YamlSource): NamedStep[] {
  const steps = isRecord(data) && Array.isArray(data.steps) ? (data.steps as unknown[]) : [];
  return steps.flatMap((step, index) =>
    isRecord(step) && typeof step.id === "string" ? [namedStep(step.id, step, index)] : [],
  );
}

function namedStep(id: string, step: Record<string, unknown>, index: number): NamedStep {
  const times = timesOf(step.repeat);
  return {
    id,
    index,
    names: namesOf(id, times),
    to: step.to as Recipient,
    toForKind: (isRecord(step.toForKind) ? step.toForKind : {}) as Record<string, Recipient>,
    times,
    kinds: kindsOf(step),
    formerly: formerNames(step),
    isUrgent: step.urgent === true,
    after: typeof step.after === "string" ? step.after : undefined,
  };
}

/** The mails without a step, without recipients: their mailing ids begin with these. */
const RESERVED = [...COMMON_MAILS, ...MAILS_OF_HR, ...PAGE_TEXTS, LAYOUT, TEST_MAIL].map((name) =>
  name.replace(/-(?:manager|leaver|desk|interviewer|former)$/, ""),
);

function isReserved(id: string): boolean {
  return RESERVED.some((name) => id === name || id.startsWith(`${name}-`));
}

/** Two steps with one name would share a mail; a step named like a common mail would be lost. */
export function checkIds(source: YamlSource): Mistake[] {
  const owners = new Map<string, string>();
  return namedSteps(source).flatMap(({ id, index, names }) => {
    const owner = isReserved(id) ? "a mail that is no step" : owners.get(taken(names, owners));
    for (const name of names) owners.set(name, `steps[${index}]`);
    if (!owner) return [];
    const message = `steps[${index}].id: given "${id}", as ${owner} is named already; allowed: a name of its own`;
    return [{ file: source.file, ...source.positionOf(["steps", index, "id"]), message }];
  });
}

/** A former name must lead to one step, or running departures could not tell which to continue with. */
export function checkFormerNames(source: YamlSource): Mistake[] {
  const steps = namedSteps(source);
  const owners = new Map(steps.flatMap(({ names, index }) => names.map((name) => [name, index])));
  return steps.flatMap(({ index, formerly }) =>
    formerly.flatMap((name, at) => {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, index);
      if (owner === undefined) return [];
      const message = `steps[${index}].formerly[${at}]: given "${name}", as steps[${owner}] is or was named; allowed: a name that no other step has or had`;
      const position = source.positionOf(["steps", index, "formerly", at]);
      return [{ file: source.file, ...position, message }];
    }),
  );
}

/**
 * A step comes after one above it, so that neither waits for the other. Both happen once: otherwise it isn't clear which day
 * is meant.
 */
export function checkAfter(source: YamlSource): Mistake[] {
  const steps = namedSteps(source);
  return steps.flatMap((step) => {
    const { after, index } = step;
    const above = steps.slice(0, steps.indexOf(step)).filter(happensOnce);
    if (after === undefined || (happensOnce(step) && above.some(({ id }) => id === after)))
      return [];
    const ids = above.map(({ id }) => id).join(", ");
    const allowed = happensOnce(step)
      ? `a step above it that happens once: ${ids}`
      : "only for a step that happens once";
    const message = `steps[${index}].after: given "${after}"; allowed: ${allowed}`;
    return [{ file: source.file, ...source.positionOf(["steps", index, "after"]), message }];
  });
}

function happensOnce({ names }: NamedStep): boolean {
  return names.length === 1;
}

function formerNames({ formerly }: Record<string, unknown>): string[] {
  return Array.isArray(formerly)
    ? formerly.filter((name): name is string => typeof name === "string")
    : [];
}

function taken(names: readonly string[], owners: ReadonlyMap<string, string>): string {
  return names.find((name) => owners.has(name)) ?? "";
}

function timesOf(repeat: unknown): number {
  const times = isRecord(repeat) && typeof repeat.atMost === "number" ? repeat.atMost : 0;
  return Math.min(Math.max(Math.floor(times), 0), 9);
}

function namesOf(id: string, times: number): string[] {
  return [id, ...Array.from({ length: times }, (_, at) => `${id}-${at + 1}`)];
}

function kindsOf(step: Record<string, unknown>): Kind[] {
  const kinds = knownKinds(step.kinds) ?? DEFAULT_KINDS;
  return [...kinds, ...(knownKinds(step.tickableFor) ?? defaultTickableFor(kinds))];
}

function knownKinds(value: unknown): Kind[] | undefined {
  return Array.isArray(value) ? KINDS.filter((kind) => value.includes(kind)) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
