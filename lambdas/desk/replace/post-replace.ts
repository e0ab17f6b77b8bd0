import * as z from "zod/mini";
import { ROLES } from "../../departure/model/departure.ts";
import { address, oneOf } from "../../http/departure-fields.ts";
import { invalid, readFields } from "../../http/fields.ts";
import {
  foreseeReassigning,
  reassignEverywhere,
} from "../../use-cases/person/reassign-everywhere.ts";
import { withTypedDays } from "../../use-cases/requests/typed-days.ts";
import { type AskedFields, addressQuestions, settingsDomains } from "../address-questions.ts";
import { askedBy, CONFIRMED_FIELD, EDIT_FIELD, typedIn } from "../departure/asked-here.ts";
import { refusedIn } from "../departure/refused.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { peopleInCharge } from "../people-in-charge.ts";
import { PICK_FIELD, readPick } from "./pick-person.html.ts";
import { previewReplaceAnswer } from "./preview-replace.html.ts";
import {
  NAMED_FIELD,
  type ReplaceFacts,
  replaceAnswer,
  replacedAnswer,
} from "./replace-page.html.ts";
import { LISTED, runningFor } from "./running-for.ts";

const whoFields = z.strictObject({ role: oneOf(ROLES), address });
type Who = z.infer<typeof whoFields>;

/**
 * First shows the person's running departures; with a successor, what would happen in each; once confirmed, reassigns as the
 * API does.
 */
export async function postReplace(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const typed = replaceTyped(request);
  const { form } = request;
  const isNamed = isWhoNamed(request);
  try {
    const who = whoIn(typed, request);
    if (!isNamed || form.has(EDIT_FIELD)) return await shown(request, ports, { typed, who });
    return form.get(CONFIRMED_FIELD) === "yes"
      ? await replaced(typed, request, ports)
      : await foreseen(typed, who, { request, ports });
  } catch (error) {
    const refused = refusedIn(error, request);
    const who = isNamed ? whoFields.safeParse(toWho(typed)).data : undefined;
    return shown(request, ports, { typed, ...refused, ...(who ? { who } : {}) });
  }
}

/** By the form for the successor or its preview. */
function isWhoNamed({ form }: SignedInRequest): boolean {
  return form.has(NAMED_FIELD) || form.has(CONFIRMED_FIELD);
}

async function replaced(
  typed: URLSearchParams,
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
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
}

/** What would happen in each departure. The form again if none is left. */
async function foreseen(
  typed: URLSearchParams,
  who: Who,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<DeskAnswer> {
  const found = await foreseeReassigning({ form: withTypedDays(typed) }, askedBy(request, ports), {
    departures: ports.departures,
    limit: LISTED,
  });
  const problems = await addressQuestions(request.form, fieldsAskedAbout(ports), {
    request,
    ports,
  });
  if (problems.length > 0) return shown(request, ports, { typed, who, status: 422, problems });
  if (found.departures.length === 0) return shown(request, ports, { typed, who });
  return previewReplaceAnswer(request, ports, { typed, who, ...found });
}

function fieldsAskedAbout({ plan: { settings } }: Pick<DeskPorts, "plan">): AskedFields {
  return { colleagues: ["by.address"], usual: settingsDomains(settings) };
}

/** The form as it was filled in. */
export async function showTyped(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: Pick<ReplaceFacts, "said">,
): Promise<DeskAnswer> {
  const typed = replaceTyped(request);
  const isNamed = isWhoNamed(request);
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
  const inCharge = await peopleInCharge(request, ports);
  return replaceAnswer(request, ports, { ...facts, ...known, inCharge });
}

/** A button names both at once. */
function replaceTyped(request: SignedInRequest): URLSearchParams {
  const typed = typedIn(request);
  typed.delete(NAMED_FIELD);
  const pick = typed.get(PICK_FIELD);
  if (pick === null) return typed;
  return new URLSearchParams(readPick(pick));
}

function whoIn(typed: URLSearchParams, { language }: SignedInRequest): Who {
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
