import * as z from "zod/mini";
import { nameHolder } from "../../departure/changes/name-holder.ts";
import { personIn } from "../../departure/people/addressee.ts";
import type { Body } from "../../http/body.ts";
import { person } from "../../http/departure-fields.ts";
import { readFields } from "../../http/fields.ts";
import { type Asked, type Rule, refuseMistakes, rightly } from "./asked.ts";
import { toPerson } from "./to-person.ts";

const holderFields = z.strictObject({
  with: z.strictObject(person),
});

/** Names who holds the talk, where the leaver chose somebody else: so not the manager. */
export function nameHolderRule(body: Body, asked: Asked): Rule {
  const { with: given } = rightly(readFields(holderFields, body), asked);
  const { plan, now } = asked.context;
  const holder = toPerson(given, plan.settings);
  return (departure) => {
    const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
    const manager = personIn(departure, "manager", today);
    if (manager.address.toLowerCase() === holder.address.toLowerCase())
      refuseMistakes([{ field: "with.address", code: "not-chosen" }], asked);
    return nameHolder(departure, holder, asked.context);
  };
}
