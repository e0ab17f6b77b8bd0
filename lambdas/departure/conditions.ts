/** What HR has said of a departure, as far as a step of the plan may depend on it. */
export interface ConditionFacts {
  readonly people: { readonly employee: { readonly privateAddress?: string } };
  readonly reason?: string;
  readonly department?: string;
  readonly location?: string;
}

/**
 * What `onlyIf` of a step in `plan.yaml` may name, and when it holds. Asked when the step is planned, and again before its
 * mail leaves. Its words are `onlyIf` of the plan's page.
 */
export const CONDITIONS = {
  "private-address-unknown": ({ people }) => people.employee.privateAddress === undefined,
} as const satisfies Readonly<Record<string, (facts: ConditionFacts) => boolean>>;

export type Condition = keyof typeof CONDITIONS;
export const CONDITION_NAMES = Object.keys(CONDITIONS) as [Condition, ...Condition[]];

interface Conditional {
  readonly onlyIf?: Condition;
}

/** Whether the step's condition holds; a step without one is always wanted. */
export function isConditionMet({ onlyIf }: Conditional, facts: ConditionFacts): boolean {
  return onlyIf === undefined || CONDITIONS[onlyIf](facts);
}

/** Whether the step exists to ask for the private address, so that its mail and its page ask for that alone. */
export function asksForPrivateAddress(step: Conditional | undefined): boolean {
  return step?.onlyIf === "private-address-unknown";
}
