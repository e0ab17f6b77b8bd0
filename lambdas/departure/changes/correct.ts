import { OWN_FIELD_NAMES, type OwnFieldName, type OwnValue } from "../fields.ts";
import { sendAgain } from "../mailings/send-again.ts";
import { movedApart } from "../mailings/spacing.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, Employee, People } from "../model/departure.ts";
import { withLine } from "../model/history-lines.ts";
import type { Person } from "../model/person.ts";
import type { Language } from "../model/plan.ts";
import { Refusal } from "../model/refusal.ts";
import { withEarlierManagers } from "./earlier-managers.ts";
import { finish } from "./finish.ts";
import { withHolderCorrected } from "./interview-along.ts";
import { personReached } from "./submit.ts";

/** New values. Null removes a field; absent fields stay. */
export interface Corrections extends OwnCorrections {
  readonly employee?: {
    readonly name?: string;
    readonly calledName?: string | null;
    readonly language?: Language;
    readonly workAddress?: string | null;
    readonly privateAddress?: string | null;
    readonly personnelNumber?: string | null;
  };
  readonly manager?: PersonCorrections;
  readonly hrContact?: PersonCorrections;
}

type PersonCorrections = Partial<Omit<Person, "calledName">> & {
  readonly calledName?: string | null;
};

type OwnCorrections = { readonly [Name in OwnFieldName]?: OwnValue<Name> | null };

/**
 * Corrects data without notifying anyone. Mail that failed because of an address is sent again if the new address
 * reaches somebody and the step is still useful.
 */
export function correct(
  departure: Departure,
  corrections: Corrections,
  context: Context & Actor,
): Departure {
  if (departure.erased) throw new Refusal("is-erased");
  const corrected = withCorrections(departure, corrections);
  const fields = changedFields(departure, corrected);
  if (fields.length === 0) return departure;
  refuseLeaver(corrected, staffOf(corrected));
  const { now, who, plan } = context;
  const said = withoutOldAddress(corrected, fields);
  const again = withHolderCorrected(departure, sendAgain(departure, said, context), context);
  const after: Departure = {
    ...again,
    edition: departure.edition + 1,
    mailings: movedApart(again.mailings, departure.mailings, personReached(again, plan.settings)),
    ...withLine(departure, { at: now, who, what: "corrected", detail: fields.join(", ") }),
  };
  return finish(departure, withEarlierManagers(departure, after, context), context);
}

/** What the leaver said was about another private address. */
function withoutOldAddress(departure: Departure, fields: readonly string[]): Departure {
  if (!departure.voice?.address || !fields.includes("employee.privateAddress")) return departure;
  const { address: _, ...rest } = departure.voice;
  const { voice: __, ...others } = departure;
  return Object.keys(rest).length > 0 ? { ...others, voice: rest } : others;
}

function withCorrections(
  departure: Departure,
  { employee = {}, manager = {}, hrContact = {}, ...own }: Corrections,
): Departure {
  const { people } = departure;
  return {
    ...patched(departure, own),
    people: {
      employee: patched(people.employee, employee),
      manager: patched(people.manager, manager),
      hrContact: patched(people.hrContact, hrContact),
    },
  };
}

/** Null removes a field; absent fields stay. */
function patched<T extends object>(value: T, patch: object): T {
  const said = Object.entries(patch).filter(([, each]) => each !== undefined);
  const merged = { ...value, ...Object.fromEntries(said) };
  return Object.fromEntries(Object.entries(merged).filter(([, each]) => each !== null)) as T;
}

/** Names of the changed fields, such as `employee.workAddress`, never their values. */
function changedFields(before: Departure, after: Departure): string[] {
  const [had, has] = [fieldsOf(before), fieldsOf(after)];
  return FIELDS.filter((name) => had.get(name) !== has.get(name));
}

const FIELDS: readonly string[] = [
  ...["name", "calledName", "language", "workAddress", "privateAddress", "personnelNumber"].map(
    (name) => `employee.${name}`,
  ),
  ...["manager", "hrContact"].flatMap((role) =>
    ["name", "calledName", "address", "language"].map((name) => `${role}.${name}`),
  ),
  ...OWN_FIELD_NAMES,
];

function fieldsOf({ people, ...departure }: Departure): Map<string, unknown> {
  return new Map<string, unknown>([
    ...(["employee", "manager", "hrContact"] as const).flatMap((role) =>
      Object.entries(people[role]).map(([name, value]) => [`${role}.${name}`, value] as const),
    ),
    ...OWN_FIELD_NAMES.map((name) => [name, departure[name]] as const),
  ]);
}

function staffOf({ people, standIns }: Departure): Person[] {
  return [people.manager, people.hrContact, ...standIns.map(({ person }) => person)];
}

/** The leaver can't be their own manager or HR contact. */
export function refuseLeaver({ people }: { readonly people: People }, others: readonly Person[]) {
  const leavers = addressesOf(people.employee);
  if (others.some(({ address }) => leavers.includes(address.toLowerCase())))
    throw new Refusal("same-as-leaver");
}

function addressesOf({ workAddress, privateAddress }: Employee): string[] {
  return [workAddress, privateAddress].flatMap((address) => address?.toLowerCase() ?? []);
}
