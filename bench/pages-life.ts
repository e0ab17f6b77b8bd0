import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { ROUTES } from "../lambdas/http/routes.ts";
import { logTo } from "../lambdas/telemetry/log.ts";
import { type LocalStack, startLocalStack } from "../lib/local/local-stack.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
// biome-ignore lint/style/noRestrictedImports: a visitor of the desk, as the tests have one.
import { type DeskVisitor, signIn } from "../test/support/desk-visitor.ts";
import type { Lived } from "./pages-visited.ts";

/**
 * An organisation on a busy Tuesday, in a process of its own, so that the engines' work is not measured with ours: eight people are
 * leaving and one left half a year ago. Sends where a visitor can begin, and keeps the engines running.
 */
const SAMPLES = join(import.meta.dirname, "..", "samples");
const FILE = readFileSync(join(SAMPLES, "departures.csv"));
const START = Temporal.Instant.from("2027-01-04T09:00:00Z");
const NOW = Temporal.Instant.from("2027-02-16T08:30:00Z");
const PEOPLE = 8;
const NAMES = ["Zoë van den IJssel", "Jan-Willem Aleksandrowicz", "Álvaro Bos", "مريم بن عيسى"];
const KINDS = ["resignation", "resignation", "contract-end", "retirement", "employer", "quiet"];

logTo(() => undefined);
const stack = await startLocalStack({
  handlers: shippedHandlers,
  clock: "stands",
  startAt: START,
  reconciles: false,
});
await record(stack);
await stack.advanceTo(NOW);
const officer = await signIn(stack, "officer");
const reader = await signIn(stack, "answer-reader");
const links = stack.mails().flatMap(({ text = "" }) => linksIn(text));
process.send?.({
  environment: stack.environment,
  now: String(NOW),
  starts: [
    { visitor: cookiesOf(officer), paths: ["/desk", ...(await begun(officer))] },
    { visitor: cookiesOf(reader), paths: ["/desk/lessons/lines", "/desk/lessons/new"] },
    { visitor: [], paths: ["/desk/sign-in", "/openapi", ...new Set(links)] },
  ],
} satisfies Lived);

async function record({ url, accessToken }: LocalStack): Promise<void> {
  const authorization = `Bearer ${await accessToken()}`;
  for (let number = 0; number <= PEOPLE; number += 1) {
    const answer = await fetch(`${url}${ROUTES.submit.path}`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify(submission(number)),
    });
    if (answer.status !== 201) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  }
}

/** Number 0 left half a year before. */
function submission(number: number): object {
  const announced = START.toZonedDateTimeISO("UTC").toPlainDate();
  const lastDay =
    number === 0 ? announced.subtract({ days: 145 }) : announced.add({ days: 30 + number });
  return {
    employee: {
      name: `${NAMES[number % NAMES.length]} ${number}`,
      language: "nl",
      workAddress: `w${number}@delinde.example`,
      ...(number % 2 === 0 ? { privateAddress: `p${number}@thuis.example` } : {}),
    },
    manager: { name: "Fatima El Idrissi", address: "f@delinde.example", language: "nl" },
    announced: String(number === 0 ? lastDay.subtract({ days: 40 }) : announced),
    lastDay: String(lastDay),
    kind: KINDS[number % KINDS.length],
    department: "De Berk",
  };
}

/** The pages of a form and of a file that are looked at before anything is recorded. */
async function begun(visitor: DeskVisitor): Promise<string[]> {
  const form = "/desk/departures/new";
  const draft = await visitor.press(await visitor.get(form), form, {
    "employee.name": "Sanne Bakker",
    "employee.workAddress": "s.bakker@delinde.example",
    "manager.name": "Fatima El Idrissi",
    "manager.address": "f.elidrissi@delinde.example",
    announced: "2027-02-16",
    lastDay: "2027-03-31",
    kind: "resignation",
  });
  const start = "/desk/import";
  const file = await visitor.upload(
    await visitor.get(start),
    start,
    new File([FILE], "departures.csv"),
  );
  return [draft.path, file.path, `${file.path.split("?")[0]}/columns`];
}

function cookiesOf({ cookies }: DeskVisitor): string[] {
  return [...cookies].map(([name, value]) => `${name}=${value}`);
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/http:\/\/localhost:\d+(\/(?:links|cards)\/[\w./-]+\w)/g)].map(
    ([, path = ""]) => path,
  );
}
