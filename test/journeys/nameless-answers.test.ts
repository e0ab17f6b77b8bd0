import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { submission } from "../api/record/submissions.ts";
import { MARKER, peopleOf } from "../desk/answered.ts";
import { mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { startReceiver } from "../support/receiver.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { everythingSeen, type Lived } from "./two-lives.ts";

/** What a leaver does at a moment of their life. */
type Act = (life: Lived) => Promise<unknown>;

type Fields = Readonly<Record<string, string>>;

interface Told {
  /** The leaver's only act, and when. */
  readonly act: Act;
  readonly on: string;
  /** When everybody looks. */
  readonly looks: readonly string[];
}

const EMPLOYEE = { name: "Sanne Bakker", privateAddress: "sanne@thuis.example" };
const lines: string[] = [];
beforeAll(() => logTo((line) => lines.push(line)));
afterAll(() => logTo(() => undefined));

/** One life on a stack of its own: what is seen at each look, and what the log has. */
async function lived({ act, on, looks }: Told) {
  const before = lines.length;
  const receiver = await startReceiver();
  const stack = await startTestStack("2027-01-14T15:30", { webhookUrl: receiver.url });
  try {
    const { body } = await stack.ask("/departures", {
      body: submission({ employee: EMPLOYEE }),
      headers: { "idempotency-key": "one-life" },
    });
    const life: Lived = { stack, id: body.id, receiver };
    await stack.advanceTo(at(on));
    await act(life);
    const seen: Record<string, Record<string, string>> = {};
    for (const moment of looks) {
      await stack.advanceTo(at(moment));
      seen[moment] = await everythingSeen(life);
    }
    return { seen, log: lines.slice(before) };
  } finally {
    await stack.close();
    await receiver.close();
  }
}

test("nobody sees at the end whether somebody answered without a name: not on that day, and not when the questions have closed", async () => {
  const answered: Act = ({ stack, id }) =>
    kept(
      pageIn(stack, "exit-questions", "questions"),
      () => peopleOf(stack).answers.find(id, "exit"),
      {
        recommend: "1",
        reasons: "manager",
      },
    );
  const when = {
    on: "2027-02-15T10:00",
    looks: ["2027-02-15T10:00", "2027-02-16T10:00", "2027-03-16T10:00"],
  };
  const one = await lived({ act: answered, ...when });
  const other = await lived({ act: async () => undefined, ...when });
  expect(one.seen).toEqual(other.seen);
  expect(logged(one)).toEqual(logged(other));
  expect(JSON.stringify(one)).not.toContain(MARKER);
});

test("half a year later nobody sees whether it was four questions or no, thank you, up to the erasure", async () => {
  const answered: Act = ({ stack, id }) =>
    kept(
      pageIn(stack, "post-exit-invite", "look-back"),
      () => peopleOf(stack).answers.find(id, "half-year"),
      {
        recommend: "1",
        better: "manager",
      },
    );
  const declined: Act = ({ stack }) => pressed(pageIn(stack, "post-exit-invite", "no"), {});
  const when = {
    on: "2027-09-02T10:00",
    looks: ["2027-09-02T10:00", "2027-09-03T10:00", "2027-09-24T10:00", "2027-12-01T10:00"],
  };
  const one = await lived({ act: answered, ...when });
  const other = await lived({ act: declined, ...when });
  expect(one.seen).toEqual(other.seen);
  expect(logged(one)).toEqual(logged(other));
  expect(one.seen["2027-09-03T10:00"]?.["page of officer"]).toContain("geen gesprek");
  expect(JSON.stringify(one)).not.toContain(MARKER);
});

/**
 * What stands in the log, without what is drawn by lot. On this computer the nightly comparison runs as often as the clock
 * stops, on AWS every night.
 */
function logged({ log }: { readonly log: readonly string[] }): string[] {
  return log
    .filter((line) => !/"reconciled"|ScheduleDrift/.test(line))
    .map((line) =>
      line
        .replace(/"requestId":"[^"]*"/, '"requestId":"BY-CHANCE"')
        .replace(/[0-9a-f]{32}|local-[0-9a-f-]{36}/g, "BY-CHANCE")
        .replace(/"(at|Timestamp)":("[^"]*"|\d+)/g, '"$1":0'),
    );
}

/** Where that button of the mail leads. */
function pageIn(stack: TestStack, mailing: string, page: string): string {
  const { text = "" } = mailOf(stack, mailing);
  const link = /http\S+\/links\/[\w.~-]+/.exec(text)?.[0] ?? "";
  return `${link}/${page}`;
}

async function kept(link: string, find: () => Promise<Answers | undefined>, fields: Fields) {
  await pressed(link, { ...fields, words: MARKER, named: "no" });
  expect(await find()).toMatchObject({ words: MARKER, named: false });
}

async function pressed(link: string, fields: Fields): Promise<void> {
  const { status, text } = await press(link, fields);
  if (status !== 303) throw new Error(`Not taken, but ${status}: ${text}`);
}
