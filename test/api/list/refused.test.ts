import { logTo } from "../../../lambdas/telemetry/log.ts";
import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT } from "../record/submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const MANAGER = { name: "Mies Kaptein", address: "m.kaptein@delinde.example" };
const search = (body: object) => stack.ask("/departures/search", { body });

function madeUp(text: string): string {
  return Buffer.from(text).toString("base64url");
}

describe("what cannot be asked is refused in words, beside its field", () => {
  // biome-ignore lint/suspicious/noExplicitAny: a problem.
  const mistakesIn = (body: any) =>
    body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

  test.each([
    ["?state=gone", "state one-of"],
    ["?limit=0", "limit whole-number"],
    ["?limit=101", "limit whole-number"],
    ["?limit=many", "limit whole-number"],
    ["?limit=5&limit=6", "limit repeated"],
    ["?name=Sanne", "name unknown-field"],
    ["?cursor=nonsense", "cursor cursor"],
    [`?cursor=${madeUp("withdrawn 1801472400.0123456789abcdef0123456789abcdef")}`, "cursor cursor"],
    [`?cursor=${madeUp("running 1801472400")}`, "cursor cursor"],
    [`?cursor=${madeUp("running '; DROP TABLE departures")}`, "cursor cursor"],
  ])("GET /departures%s", async (query, mistake) => {
    const { status, body, headers } = await stack.ask(`/departures${query}`);
    expect([status, headers.get("content-type")]).toEqual([422, "application/problem+json"]);
    expect(mistakesIn(body)).toEqual([mistake]);
  });

  test.each([
    [{ name: "z" }, "name letters"],
    [{ name: "j. p." }, "name letters"],
    [{ name: "–" }, "name letters"],
    [{ name: 7 }, "name type"],
    [{ name: "" }, "name blank"],
    [{ manager: "Fatima" }, "manager address"],
    [{ words: "zoe" }, "words unknown-field"],
    [{ name: "zoe", cursor: madeUp(`name jansen piet ${"0".repeat(32)}`) }, "cursor cursor"],
    [{ name: "zoe", cursor: madeUp("name zoe") }, "cursor cursor"],
    [{ manager: MANAGER.address, cursor: madeUp("running 1801472400.x") }, "cursor cursor"],
  ])("POST /departures/search %j", async (asked, mistake) => {
    const { status, body } = await search(asked);
    expect([status, ...mistakesIn(body)]).toEqual([422, mistake]);
  });

  test("a cursor that is well-formed, but made up, only begins elsewhere", async () => {
    const cursor = madeUp(`running 9999999999.${"f".repeat(32)}`);
    const { status, body } = await stack.ask(`/departures?cursor=${cursor}`);
    expect([status, body]).toEqual([200, { departures: [], next: null }]);
  });
});

test("a fault of ours says no name and no address, neither to who asks nor in the log", async () => {
  const lines: string[] = [];
  logTo((line) => lines.push(line));
  stack.watch.before = () => {
    throw new Error(`It failed on ${MANAGER.address} and zoe.`);
  };
  const { status, body } = await search({ name: "zoe", manager: MANAGER.address });
  delete stack.watch.before;
  logTo(() => undefined);
  expect([status, body.type]).toEqual([500, "urn:totziens:problem:fault"]);
  expect(lines.join()).toContain("request-failed");
  expect(`${lines} ${JSON.stringify(body)}`).not.toMatch(/zoe|kaptein/i);
});
