import { startTestStack } from "../../support/stack.ts";
import { expectRefused } from "./refused.ts";
import { SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

/** Almost two years ago. */
const PAST = { announced: "2025-01-20", lastDay: "2025-01-31" } as const;

describe("a date is refused", () => {
  test.each([
    ["that does not exist", { lastDay: "2027-02-30" }, "lastDay: date"],
    ["of a leap year that is none", { lastDay: "2027-02-29" }, "lastDay: date"],
    ["in a thirteenth month", { lastDay: "2027-13-01" }, "lastDay: date"],
    ["in words", { announced: "morgen" }, "announced: date"],
    ["of no year, month or day", { lastDay: "0000-00-00" }, "lastDay: date"],
    ["without dashes", { lastDay: "20270219" }, "lastDay: date"],
    ["as the Dutch write it", { lastDay: "19-02-2027" }, "lastDay: date"],
    ["with a time", { lastDay: "2027-02-19T09:00" }, "lastDay: date"],
    ["with an invisible end", { lastDay: "2027-02-19\n" }, "lastDay: date"],
    ["of a far year", { endOfEmployment: "+012027-02-28" }, "endOfEmployment: date"],
    ["that goes on and on", { lastDay: "x".repeat(5000) }, "lastDay: date"],
    ["left empty", { lastDay: "" }, "lastDay: blank"],
    ["as a number", { lastDay: 20270219 }, "lastDay: date"],
    ["before the announcement", { lastDay: "2027-01-13" }, "lastDay: before-announced"],
    [
      "of the end before the last day",
      { endOfEmployment: "2027-02-18" },
      "endOfEmployment: before-last-day",
    ],
    ["more than two years ahead", { endOfEmployment: "2029-01-15" }, "endOfEmployment: too-far"],
    ["more than two years ago", { announced: "2025-01-13" }, "announced: too-far"],
    [
      "of an end so long ago that all would be forgotten within the month",
      { ...PAST, endOfEmployment: "2025-02-12" },
      "endOfEmployment: too-far",
    ],
    [
      "of a last day as long ago, without another end",
      { ...PAST, lastDay: "2025-02-12", endOfEmployment: undefined },
      "lastDay: too-far",
    ],
  ])("%s", async (_which, changes, mistake) => {
    await expectRefused(stack, submission(changes), [mistake]);
  });

  test("and one mistake is not told twice: the end that was never given is not too far", async () => {
    await expectRefused(stack, submission({ lastDay: "2030-01-01", endOfEmployment: undefined }), [
      "lastDay: too-far",
    ]);
  });

  test.each([
    ["two years ahead", { endOfEmployment: "2029-01-14" }],
    ["two years ago", { announced: "2025-01-14" }],
    ["of an end that leaves a month to see it", { ...PAST, endOfEmployment: "2025-02-13" }],
    ["on one day", { announced: "2027-02-19", endOfEmployment: "2027-02-19" }],
    ["on a leap day", { endOfEmployment: "2028-02-29" }],
  ])("but not when it is %s", async (_when, changes) => {
    const { status } = await stack.ask("/departures/preview", { body: submission(changes) });
    expect(status).toBe(200);
  });
});
