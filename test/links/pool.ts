import type { submission } from "../api/record/submissions.ts";
import { somebodyElse } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { linkIn } from "./visitor.ts";

/** One of several departures whose mails have left, for one test to do with as it likes. */
export interface Mailed {
  readonly id: string;
  /** Where its departure is in the API. */
  readonly path: string;
  readonly link: string;
}

/** A stack on which that many departures were submitted, at the moment after that mailing left. */
export async function startWithMailed(
  count: number,
  { mailing, until, employee = {} }: { mailing: string; until: string; employee?: object },
): Promise<{ readonly stack: TestStack; take(): Mailed }> {
  const stack = await startTestStack("2027-01-14T15:30");
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const body = somebodyElse(employee) as ReturnType<typeof submission>;
    ids.push((await stack.ask("/departures", { body })).body.id);
  }
  await stack.advanceTo(at(until));
  return {
    stack,
    take() {
      const id = ids.pop() ?? "";
      const mail = stack
        .mails()
        .find(({ tags }) => tags.departure === id && tags.mailing === mailing);
      return { id, path: `/departures/${id}`, link: linkIn(mail ?? {}) };
    },
  };
}
