import { endOfLine } from "../../lambdas/departure/insights/feedback-lines.ts";
import type { Release } from "../../lambdas/departure/insights/figures.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { date } from "../support/departures.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { figureOf, RELEASE, releasesOf } from "../support/published.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { unusedId } from "../support/unused-id.ts";

const HELPED = [
  figureOf({ subject: "helped.team", of: 21, cells: { yes: 12, no: 9 } }),
  figureOf({ subject: "helped.team", period: "2027-Q2", of: 24, cells: { yes: 18, no: 6 } }),
  figureOf({ subject: "helped.warm", period: "2027-Q2", of: 8, cells: {} }),
];
const published: Release = { ...RELEASE, figures: HELPED };

let stack: TestStack;
let visitor: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-07-15T10:00", { ports: { releases: releasesOf(published) } });
  visitor = await signIn(stack, "reader");
  for (const [about, count] of [
    ["team", 5],
    ["warm", 4],
    [undefined, 6],
  ] as const)
    for (let number = 1; number <= count; number += 1) await add(`Regel ${number} <b>`, about);
  await add("Van dit halfjaar.", "team", "2027-07-01");
});
afterAll(() => stack.close());

describe("what managers say of the plan", () => {
  test("stands with the step that it is about, without anything of who said it", async () => {
    const { text } = await visitor.get("/desk/plan/team");
    expect(text).toContain("Wat leidinggevenden zeggen");
    for (let number = 1; number <= 5; number += 1)
      expect(text).toContain(`<li>Regel ${number} &lt;b&gt;</li>`);
    expect(text).not.toContain("Van dit halfjaar.");
  });

  test("is not shown while there are fewer than five lines, and the page says why", async () => {
    const { text } = await visitor.get("/desk/plan/warm");
    expect(text).not.toContain("Regel 1");
    expect(text).toContain("als er in het vorige halfjaar minstens 5 kwamen");
  });

  test("stands on the plan's page where it is about the whole plan", async () => {
    const { text } = await visitor.get("/desk/plan");
    expect(text.match(/<li>Regel \d &lt;b&gt;<\/li>/g)).toHaveLength(6);
  });

  test("says how often a mail helped, as published last, and otherwise why not", async () => {
    const { text } = await visitor.get("/desk/plan/team");
    expect(text).toContain("18 van de 24 keer zei een leidinggevende dat deze mail hielp (");
    for (const mail of ["warm", "farewell"])
      expect((await visitor.get(`/desk/plan/${mail}`)).text).toContain(
        "Hoe vaak deze mail hielp, staat hier zodra genoeg leidinggevenden dat zeiden",
      );
  });

  test("is nothing that stands with a mail to somebody else", async () => {
    for (const mail of ["next-steps", "paperwork", "nudge"])
      expect((await visitor.get(`/desk/plan/${mail}`)).text).not.toContain(
        "leidinggevenden zeggen",
      );
  });

  test("is read in English, too", async () => {
    const { text } = await (await signIn(stack, "officer", "en")).get("/desk/plan/team");
    expect(text).toContain("What managers say");
    expect(text).toContain("18 times out of 24, a manager said that this email helped (");
  });
});

async function add(words: string, about?: string, day = "2027-05-20"): Promise<void> {
  const { feedback } = connectPeople(stack.environment, { clock: () => stack.now() });
  const line = { id: unusedId(), words, until: endOfLine(date(day)) };
  await feedback.add({ ...line, ...(about ? { about } : {}) });
}
