/** Facts about a departure that a step's condition can use. */
export interface ConditionFacts {
  readonly people: { readonly employee: { readonly privateAddress?: string } };
  readonly reason?: string;
  readonly department?: string;
  readonly location?: string;
}

/**
 * The conditions that a step's `onlyIf` in `plan.yaml` can name. Checked when the step is planned, and again before its
 * mail is sent. Their words are `onlyIf` of the plan's page.
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

/** True if the step asks for the private address, so that its mail and its page ask only for that. */
export function asksForPrivateAddress(step: Conditional | undefined): boolean {
  return step?.onlyIf === "private-address-unknown";
}
