import fc from "fast-check";
import { OPTIONS } from "../../lambdas/departure/answers/questions.ts";
import { at } from "../support/departures.ts";
import { tableAtRest } from "../support/items-in.ts";
import { answer, keptOf, pageOf, startAsked } from "./asked.ts";
import { visit } from "./visitor.ts";

test("whatever is posted to the questions: what is kept stands on the lists, and all else is refused", async () => {
  const { stack, take } = await startAsked(1);
  const { link, id } = take();
  const url = pageOf(link, "questions");
  const name = fc.oneof(
    fc.constantFrom(
      ...Object.keys(OPTIONS),
      "words",
      "named",
      "contact",
      "__proto__",
      "constructor",
    ),
    fc.string({ maxLength: 12 }),
  );
  const value = fc.oneof(
    fc.constantFrom("8", "manager", "rather-not", "yes", "no", "<script>alert(1)</script>"),
    fc.constantFrom("تمام", "\u202Etxet", "\u0000", "👋".repeat(501), "11", "-1", "8.0"),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 6 }), async (fields) => {
      const before = await keptOf(stack, id);
      const { status, text } = await answer(url, fields);
      expect([303, 422]).toContain(status);
      expect(text).not.toContain("<script>");
      const kept = await keptOf(stack, id);
      if (status === 422) expect(kept).toEqual(before);
      else expect((await visit(url)).text).not.toContain("<script>");
      for (const [question, chosen = []] of Object.entries(kept?.given ?? {}))
        expect(OPTIONS[question as keyof typeof OPTIONS]).toEqual(
          expect.arrayContaining([...chosen]),
        );
      expect([...(kept?.words ?? "")].length).toBeLessThanOrEqual(500);
    }),
    { numRuns: 120 },
  );
  await stack.close();
});

test("a press of the last minute that arrives while the answers are counted changes nothing that was counted", async () => {
  const { stack, take } = await startAsked(1);
  const { link } = take();
  const url = pageOf(link, "questions");
  await answer(url, [["recommend", "9"]]);
  await stack.advanceTo(at("2027-03-12T23:59"));
  let isCounted = false;
  stack.watch.before = async (operation) => {
    if (isCounted || operation !== "PutItem") return;
    isCounted = true;
    await stack.advanceTo(at("2027-03-13T00:06"));
  };
  const late = await answer(url, [
    ["recommend", "1"],
    ["words", "te laat"],
  ]);
  delete stack.watch.before;
  expect([isCounted, late.status]).toEqual([true, 409]);
  await stack.advanceTo(at("2027-03-13T01:30"));
  expect(JSON.parse(await tableAtRest(stack, "count.exit.recommend.organisation"))).toMatchObject([
    { "9": 1, respondents: 1 },
  ]);
  expect(await tableAtRest(stack)).not.toContain("te laat");
  expect(await tableAtRest(stack, "answers.")).toBe("[]");
  await stack.close();
});
