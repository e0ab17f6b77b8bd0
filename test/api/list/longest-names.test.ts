import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT, submission } from "../record/submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

// biome-ignore lint/suspicious/noExplicitAny: a line of the answer.
const idsIn = ({ body }: { body: any }) => body.departures.map(({ id }: { id: string }) => id);

test("somebody with the longest name and addresses that may be is recorded, found and listed, page by page", async () => {
  const words = Array.from({ length: 12 }, (_, at) => String.fromCodePoint(0xac01 + at));
  const name = words
    .map((word) => word + "각".repeat(14))
    .join(" ")
    .padEnd(200, "각");
  const domain = `${"a".repeat(63)}.`.repeat(2);
  const addressOf = (who: string) => `${who.padEnd(64, "x")}@${domain}${"b".repeat(57)}.nl`;
  const manager = { name: "𠮷".repeat(100), address: addressOf("manager") };
  const ids: string[] = [];
  for (const who of ["one", "two"]) {
    const body = submission({ employee: { name, workAddress: addressOf(who) }, manager });
    const { status, body: answer } = await stack.ask("/departures", { body });
    expect(status).toBe(201);
    ids.push(answer.id);
  }
  const first = await stack.ask("/departures/search", {
    body: { name: `${words[0]}각`, limit: 1 },
  });
  const second = await stack.ask("/departures/search", {
    body: { name: `${words[0]}각`, limit: 1, cursor: first.body.next },
  });
  expect([...idsIn(first), ...idsIn(second)].toSorted()).toEqual(ids.toSorted());
  expect(
    idsIn(await stack.ask("/departures/search", { body: { manager: manager.address } })).toSorted(),
  ).toEqual(ids.toSorted());
});
