import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { typed } from "./new-form.ts";

/** The table of public holidays ends before the departures of this year do. */
const plan: Plan = { ...PLAN, holidaysUntil: 2026 };
const SAID = "we kennen feestdagen tot en met 2026";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2026-11-16T10:00", { ports: { plan } });
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const DATES = { announced: "2026-11-16", lastDay: "2026-12-31", endOfEmployment: "2026-12-31" };

test("the preview of a departure that goes past the known holidays says so", async () => {
  const preview = await typed(officer, DATES);
  expect(preview.text).toContain(`Let op: ${SAID}`);
});

test("so does the answer of the API, at each step that may fall on one and at no other", async () => {
  const { body } = await stack.ask("/departures/preview", {
    body: { ...sample("common"), ...DATES },
  });
  const warned = body.timeline.filter(({ why }: { why: { code: string }[] }) =>
    why.some(({ code }) => code === "holidays-unknown"),
  );
  const later = body.timeline.filter(({ at }: { at: { local: string } }) => at.local > "2027");
  expect(later.length).toBeGreaterThan(1);
  expect(warned).toEqual(later);
});

test("where the table goes far enough nothing is said", async () => {
  const preview = await typed(officer, {
    ...DATES,
    kind: "quiet",
    lastDay: "2026-11-30",
    endOfEmployment: "2026-11-30",
  });
  expect(preview.text).not.toContain(SAID);
});
