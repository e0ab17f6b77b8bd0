import { BatchWriteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import builtPlan from "../build/plan.json" with { type: "json" };
import { submit } from "../lambdas/departure/changes/submit.ts";
import { lettersOf, namePosition } from "../lambdas/departure/list/list-position.ts";
import type { People } from "../lambdas/departure/model/departure.ts";
import { type FoldedPlan, unfold } from "../lambdas/departure/model/folded-plan.ts";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";
import { nameWords } from "../lambdas/departure/people/name-words.ts";
import { departureToItem } from "../lambdas/store/departure-item.ts";
import { TABLE_NAME } from "../lib/local/names.ts";

/** What time it is for them. */
export const NOW = Temporal.Instant.from("2027-01-20T11:00:00Z");

const FIRST_NAMES = [
  "Sanne",
  "Milan",
  "Noor",
  "Bram",
  "Fatima",
  "Zoë",
  "Omar",
  "Lieke",
  "Daan",
  "Eva",
];
const PLACES = [
  "Berg",
  "Bos",
  "Dijk",
  "Veld",
  "Hoek",
  "Meer",
  "Wijk",
  "Zand",
  "Heuvel",
  "Linden",
  "Molen",
  "Donk",
];
const ENDINGS = ["man", "stra", "sma", "huis", "beek", "horst", "kamp", "laar", "mans", "oord"];
/** A hundred and twenty family names: a common one has about one in a hundred, as in the Netherlands at the most. */
const LAST_NAMES = [
  ...["Bakker", "de Vries", "van den Berg", "El Idrissi", "Jansen", "IJsselstein", "Smit"],
  ...PLACES.flatMap((place) => ENDINGS.map((ending) => `${place}${ending}`)),
];

const plan = unfold(builtPlan as unknown as FoldedPlan);
const calendar = workCalendar(plan.daysOff);

/** A departure with few steps: what is measured is how many are read, not how large they are. */
const LEAN = leanItem();

/**
 * So many departures with their next mails spread over a year, and the words of their names; written as they are at rest. In the
 * first of them something asks for HR already, a second longer in each than in the one before. Without the words where nobody is to
 * be found.
 */
export async function seed(
  size: number,
  client: DynamoDBDocumentClient,
  { asking = 0, isFound = true }: { readonly asking?: number; readonly isFound?: boolean } = {},
): Promise<void> {
  const items: object[] = [];
  for (let number = 0; number < size; number += 1) {
    items.push(...itemsOf(number, { size, asking }).slice(0, isFound ? undefined : 1));
    if (items.length >= 500) await write(items.splice(0), client);
  }
  await write(items, client);
}

/** Written in batches of what DynamoDB takes at once. */
async function write(items: readonly object[], client: DynamoDBDocumentClient): Promise<void> {
  for (let first = 0; first < items.length; first += 25) {
    const requests = items.slice(first, first + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [TABLE_NAME]: requests } }));
  }
}

function itemsOf(
  number: number,
  { size, asking }: Readonly<Record<"size" | "asking", number>>,
): object[] {
  // Spread like a hash, so that the parts of a list fill evenly.
  const id = ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(32, "0");
  const name = nameOf(number, size);
  const words = nameWords(name);
  const next = 1_801_000_000 + Math.floor((number / size) * 31_536_000);
  const part = Number.parseInt(id.slice(-1), 16) % 4;
  const departure = {
    ...LEAN,
    pk: id,
    ln: `${next}.${id}`,
    ls: `running.${part}`,
    ap: `asks.${part}`,
    an: number < asking ? Math.floor(NOW.epochMilliseconds / 1000) - number : next,
  };
  const people = LEAN.p as People;
  return [
    { ...departure, p: { ...people, employee: { ...people.employee, name } } },
    ...words.map((word, place) => ({
      pk: `name.${id}.${place}`,
      v: 1,
      np: lettersOf(word),
      nw: namePosition(word, words, id),
    })),
  ];
}

function nameOf(number: number, size: number): string {
  if (number === Math.floor(size / 2)) return "Sanne Quint";
  const first = FIRST_NAMES[number % FIRST_NAMES.length];
  return `${first} ${LAST_NAMES[Math.floor(number / FIRST_NAMES.length) % LAST_NAMES.length]}`;
}

function leanItem() {
  const person = {
    name: "Fatima El Idrissi",
    address: "f@delinde.example",
    language: "nl",
  } as const;
  const lastDay = Temporal.PlainDate.from("2027-03-31");
  const submission = {
    people: { employee: { name: "", language: "nl" } as const, manager: person, hrContact: person },
    dates: { announced: Temporal.PlainDate.from("2027-01-20"), lastDay, endOfEmployment: lastDay },
    kind: "employer",
    extraSteps: [],
  } as const;
  const identity = { id: "0".repeat(32), requestHash: "", uniquenessLock: "", person: "" };
  const departure = submit(submission, identity, { plan, calendar, now: NOW, who: "bench" });
  const { outbox: _, nextCheckAt: _look, ...rest } = departure;
  const { dd: _day, da: _moment, mg: _manager, hc: _hr, ...item } = departureToItem(rest);
  return item;
}
