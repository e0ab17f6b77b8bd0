import { skipStep } from "../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../lambdas/departure/changes/delegate-step.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { date } from "../support/departures.ts";
import { FATIMA } from "../support/interviews.ts";
import { context, lived, sentUpTo, stepOf } from "../support/lives.ts";
import { pagesOf } from "./in-memory-pages.ts";

const NOW = "2027-03-03T10:00";
const TODAY = date("2027-03-03");
const MANAGER = { mailing: "look-back", for: FATIMA.address, page: "feedback" } as const;
const LINE = { line: " De mail over\nhet team kwam  te laat. ", about: "team" };

describe("the manager, asked to look back", () => {
  test("reads who sees the line, and that it can't be changed, before sending it", async () => {
    const { see } = await pagesOf(lived(NOW), NOW);
    const { status, text } = await see(MANAGER);
    expect(status).toBe(200);
    expect(text).toContain("Je hebt het afscheid van Sanne Bakker begeleid.");
    expect(text).toContain(
      "HR leest je regel zonder jouw naam, zonder het vertrek en zonder datum",
    );
    expect(text).toContain("Hoogstens 300 tekens. Noem geen namen. Schrijf niets over gezondheid");
    expect(text).toContain("je kunt hem niet wijzigen of intrekken, en geen tweede sturen");
  });

  test("can say which of the mails it is about, of those that came", async () => {
    const { see } = await pagesOf(lived(NOW), NOW);
    const { text } = await see(MANAGER);
    expect(text).toContain('<option value="">het plan als geheel</option>');
    expect(text).toContain('<option value="team"');
    expect(text).toContain('<option value="check-in"');
    expect(text).not.toContain('value="post-exit-prepare"');
    expect(text).not.toContain('value="next-steps"');
  });

  test("leaves a line of one line, which closes the step and is in the pool once", async () => {
    const { press, see, present, feedback } = await pagesOf(lived(NOW), NOW);
    const { status, location } = await press(MANAGER, LINE);
    expect([status, location]).toEqual([303, expect.stringMatching(/\/feedback$/)]);
    expect(stepOf(await present(), "look-back").mark?.as).toBe("done");
    expect((await present()).outbox).toBeUndefined();
    expect(await feedback.all(TODAY)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        words: "De mail over het team kwam te laat.",
        about: "team",
        until: date("2028-01-01"),
      },
    ]);
    const { text } = await see(MANAGER);
    expect(text).toContain("Deze stap is klaar.");
    expect(text).not.toContain("<textarea");
    expect(text).not.toContain("te laat");
  });

  test("is refused a second one, and the pool has the first", async () => {
    const { press, feedback } = await pagesOf(lived(NOW), NOW);
    await press(MANAGER, LINE);
    const { status, text } = await press(MANAGER, { line: "Nog iets." });
    expect(status).toBe(422);
    expect(text).toContain("Deze stap is klaar.");
    expect(await feedback.all(TODAY)).toHaveLength(1);
  });

  test.each([
    ["nothing", " \n ", "Schrijf hier je regel."],
    ["too much", "a".repeat(301), "Dit zijn 301 tekens. Er passen er 300."],
    ["what can't be read", "Goed\u0000", "Hier staat een teken dat we niet kunnen lezen."],
  ])("who writes %s reads so, with what was typed and chosen", async (_, line, problem) => {
    const { press, present, feedback } = await pagesOf(lived(NOW), NOW);
    const { status, text } = await press(MANAGER, { line, about: "team" });
    expect(status).toBe(422);
    expect(text).toContain(problem);
    expect(text).toContain('<option value="team" selected');
    expect(text).toMatch(/<textarea[^>]*aria-invalid="true"/);
    if (line.trim()) expect(text).toContain(line.slice(0, 4));
    expect(stepOf(await present(), "look-back").mark).toBeUndefined();
    expect(await feedback.all(TODAY)).toEqual([]);
  });

  test.each([
    ["three hundred characters, of which some are beyond the first 65,536", "👋".repeat(300)],
    ["markup, which stays text", "<b>&amp; {{hr}}</b>"],
  ])("may write %s", async (_, line) => {
    const { press, feedback } = await pagesOf(lived(NOW), NOW);
    expect((await press(MANAGER, { line })).status).toBe(303);
    expect((await feedback.all(TODAY))[0]?.words).toBe(line);
  });

  test("who sends the name of a step that never came says it about the whole plan", async () => {
    const { press, feedback } = await pagesOf(lived(NOW), NOW);
    await press(MANAGER, { line: "Goed.", about: "post-exit-prepare" });
    expect((await feedback.all(TODAY))[0]).not.toHaveProperty("about");
  });

  test("changes nothing by opening the page, however often", async () => {
    const { see, present, feedback } = await pagesOf(lived(NOW), NOW);
    const before = await present();
    for (let times = 0; times < 3; times += 1) await see(MANAGER);
    expect(await present()).toEqual(before);
    expect(await feedback.all(TODAY)).toEqual([]);
  });

  test("is led there by each own mail, once the one that asks for it has left", async () => {
    const { see } = await pagesOf(lived(NOW), NOW);
    expect((await see({ ...MANAGER, mailing: "handover" })).status).toBe(200);
    const early = await pagesOf(lived("2027-02-16T10:00"), "2027-02-16T10:00");
    expect((await early.see({ ...MANAGER, mailing: "handover" })).status).toBe(404);
  });

  test("reads that nothing is asked any more where HR skipped the step", async () => {
    const skipped = skipStep(lived("2027-02-24T10:00"), "look-back", "other", context(NOW));
    const { see, press } = await pagesOf(skipped, NOW);
    const reading = { ...MANAGER, mailing: "look-back" };
    expect((await see(reading)).text).toContain("Deze stap hoeft niet meer.");
    expect((await press(reading, LINE)).status).toBe(422);
  });
});

test("a line that could not reach the pool at once reaches it later, once", async () => {
  const { press, present, feedback, breakPool, sweep } = await pagesOf(lived(NOW), NOW);
  breakPool(true);
  expect((await press(MANAGER, LINE)).status).toBe(303);
  expect(await feedback.all(TODAY)).toEqual([]);
  expect((await present()).outbox?.feedback).toHaveLength(1);
  breakPool(false);
  await sweep();
  await sweep();
  expect(await feedback.all(TODAY)).toHaveLength(1);
  expect((await present()).outbox).toBeUndefined();
});

test("a colleague who took the step over writes about the plan, and sees no other step", async () => {
  const noor = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;
  const over: Departure = sentUpTo(
    "2027-03-03T11:00",
    delegateStep(lived(NOW), "look-back", noor, { ...context(NOW), who: "manager" }),
  );
  const mailing = over.mailings.find(({ colleague }) => colleague)?.id ?? "";
  const { see, press, feedback } = await pagesOf(over, "2027-03-03T11:00");
  const reading = { mailing, for: noor.address, page: "feedback" } as const;
  expect((await see(reading)).text).not.toContain("<select");
  expect((await press(reading, LINE)).status).toBe(303);
  expect((await feedback.all(TODAY))[0]).not.toHaveProperty("about");
});

test("the leaver's links don't lead there", async () => {
  const { see } = await pagesOf(lived("2027-08-20T10:00"), "2027-08-20T10:00");
  const reading = { mailing: "post-exit-invite", for: "sanne@thuis.example", page: "feedback" };
  expect((await see(reading as typeof MANAGER & typeof reading)).status).toBe(404);
});
