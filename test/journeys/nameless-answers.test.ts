import { logTo } from "../../lambdas/telemetry/log.ts";
import { submission } from "../api/record/submissions.ts";
import { MARKER } from "../desk/answered.ts";
import { mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { startReceiver } from "../support/receiver.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { everythingSeen, type Lived } from "./two-lives.ts";

/** What a leaver does at a moment of their life. */
type Act = (stack: TestStack) => Promise<unknown>;

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
    await act(stack);
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
  const answered: Act = (stack) =>
    pressed(pageIn(stack, "exit-questions", "questions"), {
      recommend: "1",
      reasons: "manager",
      words: MARKER,
      named: "no",
    });
  const when = {
    on: "2027-02-15T10:00",
    looks: ["2027-02-15T10:00", "2027-02-16T10:00", "2027-03-16T10:00"],
  };
  const one = await lived({ act: answered, ...when });
  const other = await lived({ act: async () => undefined, ...when });
  expect(one.seen).toEqual(other.seen);
  expect(JSON.stringify(one)).not.toContain(MARKER);
});

/** Where that button of the mail leads. */
function pageIn(stack: TestStack, mailing: string, page: string): string {
  const { text = "" } = mailOf(stack, mailing);
  const link = /http\S+\/links\/[\w.~-]+/.exec(text)?.[0] ?? "";
  return `${link}/${page}`;
}

async function pressed(link: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { status, text } = await press(link, fields);
  if (status !== 303) throw new Error(`Not taken, but ${status}: ${text}`);
}
