import * as z from "zod/mini";
import { ROLES } from "../../departure/model/departure.ts";
import { address, oneOf } from "../../http/departure-fields.ts";
import { invalid, readFields } from "../../http/fields.ts";
import { reassignEverywhere } from "../../use-cases/person/reassign-everywhere.ts";
import { withTypedDays } from "../../use-cases/requests/typed-days.ts";
import { askedBy, CONFIRMED_FIELD, typedIn } from "../departure/asked-here.ts";
import { refusedIn } from "../departure/refused.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { peopleInCharge } from "./people-in-charge.ts";
import { PICK_FIELD, readPick } from "./pick-person.html.ts";
import { type ReplaceFacts, replaceAnswer, replacedAnswer } from "./replace-page.html.ts";
import { runningFor } from "./running-for.ts";

const whoFields = z.strictObject({ role: oneOf(ROLES), address });

/** First shows the person's running departures. With a successor and confirmation, reassigns as the API does. */
export async function postReplace(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const typed = withPick(typedIn(request));
  const isNamed = request.form.get(CONFIRMED_FIELD) === "yes";
  try {
    const who = whoIn(typed, request);
    if (!isNamed) return shown(request, ports, { typed, who });
    const { departures } = await reassignEverywhere(
      { form: withTypedDays(typed) },
      askedBy(request, ports),
      ports,
    );
    const found = await Promise.all(departures.map((each) => named(each.departure, ports)));
    return replacedAnswer(
      request,
      departures.map((each, index) => ({ ...each, ...found[index] })),
    );
  } catch (error) {
    const refused = refusedIn(error, request);
    const who = isNamed ? whoFields.safeParse(toWho(typed)).data : undefined;
    return shown(request, ports, { typed, ...refused, ...(who ? { who } : {}) });
  }
}

/** The form as it was filled in. */
export async function showTyped(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: Pick<ReplaceFacts, "said">,
): Promise<DeskAnswer> {
  const typed = withPick(typedIn(request));
  const isNamed = request.form.get(CONFIRMED_FIELD) === "yes";
  const who = isNamed ? whoFields.safeParse(toWho(typed)).data : undefined;
  return shown(request, ports, { typed, ...facts, ...(who ? { who } : {}) });
}

/** With the person's running departures, or everyone to pick from if there are none. */
async function shown(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: ReplaceFacts,
): Promise<DeskAnswer> {
  const running = facts.who && (await runningFor(facts.who, request, ports));
  const known = running ? { running } : {};
  const choice = running?.count ? {} : { inCharge: await peopleInCharge(request, ports) };
  return replaceAnswer(request, ports, { ...facts, ...known, ...choice });
}

/** A button names both at once. */
function withPick(typed: URLSearchParams): URLSearchParams {
  const pick = typed.get(PICK_FIELD);
  if (pick === null) return typed;
  return new URLSearchParams(readPick(pick));
}

function whoIn(typed: URLSearchParams, { language }: SignedInRequest): z.infer<typeof whoFields> {
  const { value, mistakes } = readFields(whoFields, { form: new URLSearchParams(toWho(typed)) });
  if (!value) throw invalid(mistakes, language);
  return value;
}

function toWho(typed: URLSearchParams): Record<string, string> {
  return { role: typed.get("role") ?? "", address: typed.get("address") ?? "" };
}

/** The leaver's name, for the result page. */
async function named(path: string, { departures }: DeskPorts): Promise<{ leaver: string }> {
  const found = await departures.find(path.split("/").at(-1) ?? "");
  return { leaver: found?.people.employee.name ?? "" };
}
