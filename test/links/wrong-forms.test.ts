import type { TestStack } from "../support/stack.ts";
import { type Mailed, startWithMailed } from "./pool.ts";
import { press, visit } from "./visitor.ts";

let stack: TestStack;
let take: () => Mailed;
let mailed: Mailed;
let link: string;

beforeAll(async () => {
  ({ stack, take } = await startWithMailed(18, {
    mailing: "handover",
    until: "2027-01-19T10:00",
    employee: { name: "Sanne Bakker", privateAddress: "sanne@thuis.example" },
  }));
});
beforeEach(() => {
  mailed = take();
  link = mailed.link;
});
afterAll(() => stack.close());

const departure = async () => (await stack.ask(mailed.path)).body;
const stateOf = async (id: string) =>
  (await departure()).timeline.find((row: { step: string }) => row.step === id);

describe("a form that is not right", () => {
  const typed = { name: 'Bo "de" <b>', address: "no address" };

  test("is shown again with what was typed, and what is wrong beside its field", async () => {
    const form = { step: "handover", do: "hand-over", ...typed };
    const { status, text } = await press(link, form);
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain('value="Bo &quot;de&quot; &lt;b&gt;"');
    expect(text).toContain('value="no address" aria-invalid="true"');
    expect(text).toContain("geen mailadres dat we kunnen gebruiken");
    expect((await stateOf("handover")).state).toBe("sent");
  });

  test("with the leaver as the colleague says so", async () => {
    const form = {
      step: "handover",
      do: "hand-over",
      name: "Sanne",
      address: "SANNE@thuis.example",
    };
    expect((await press(link, form)).text).toContain(
      "Dit is het adres van de collega die weggaat.",
    );
  });

  test.each([
    ["of a step of the leaver's", { step: "next-steps", do: "done" }],
    ["of a step of HR's", { step: "paperwork", do: "done" }],
    [
      "of a step that was not mailed yet, about its help",
      { step: "team", do: "helped", as: "yes" },
    ],
    ["about help, with another answer", { step: "handover", do: "helped", as: "perhaps" }],
    ["of a step that is not there", { step: "__proto__", do: "done" }],
    ["without a step", { do: "done" }],
    ["without a button", { step: "handover" }],
    ["with a button that is not there", { step: "handover", do: "delete" }],
    [
      "with a reminder that the page does not offer",
      { step: "handover", do: "remind", workingDays: "2" },
    ],
    ["with a field too many", { step: "handover", do: "done", who: "hr" }],
    ["of the leaver's", { step: "handover", do: "address", address: "x@thuis.example" }],
  ])("%s changes nothing", async (_, form) => {
    const { edition } = await departure();
    expect((await press(link, form as Record<string, string>)).status).toBe(422);
    expect((await departure()).edition).toBe(edition);
  });

  test.each([
    ["JSON", { "content-type": "application/json" }, '{"step":"handover","do":"done"}'],
    ["no body at all", {}, undefined],
    [
      "far too much",
      { "content-type": "application/x-www-form-urlencoded" },
      `do=done&step=${"x".repeat(20_000)}`,
    ],
    [
      "broken UTF-8",
      { "content-type": "application/x-www-form-urlencoded" },
      "do=done&step=%C3%28",
    ],
  ])("that is %s changes nothing", async (_, headers, body) => {
    const { edition } = await departure();
    const request = { method: "POST", headers, ...(body === undefined ? {} : { body }) };
    expect((await visit(link, request as RequestInit)).status).toBe(422);
    expect((await departure()).edition).toBe(edition);
  });
});
