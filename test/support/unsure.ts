import { connectHrChanges } from "../../lambdas/api/changes/connect.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { submission } from "../api/record/submissions.ts";
import type { TestStack } from "./stack.ts";

/** A departure of which nobody knows whether these mails left, as a restore leaves it. */
export async function unsure(
  { ask, environment, now }: TestStack,
  name: string,
  mails: readonly string[],
): Promise<string> {
  const { body } = await ask("/departures", {
    body: submission({ employee: { name, language: "nl" } }),
  });
  const { departures, uncertain } = connectHrChanges(environment, { clock: now });
  const present = (await departures.find(body.id)) as Departure;
  const state = { name: "refused", at: now(), why: "unconfirmed" } as const;
  const mailings = present.mailings.map((each) =>
    mails.includes(each.id) ? { ...each, state } : each,
  );
  await departures.save({ ...present, mailings });
  await uncertain.add([body.id]);
  return body.id;
}
