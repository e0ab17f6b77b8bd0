import { optOut } from "../../lambdas/departure/changes/opt-out.ts";
import { releasedLines } from "../../lambdas/departure/changes/release-lines.ts";
import { reportTalk } from "../../lambdas/departure/changes/report-talk.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { FATIMA, known } from "../support/interviews.ts";
import { context, sentUpTo } from "../support/lives.ts";
import { pagesOf } from "./in-memory-pages.ts";

const NOW = "2027-09-15T19:00";
const LEAVER = { mailing: "talk-lines", for: "sanne@thuis.example", page: "lines" } as const;

function written(lines = "Het rooster kwam te laat."): Departure {
  return sentUpTo(
    NOW,
    reportTalk(known(), { interview: 1, tookPlace: true, lines }, context("2027-09-15T10:00")),
  );
}

describe("the leaver, of whose talk lines were left", () => {
  test("is greeted by the called name, and reads them, by whom and for whom, and that nobody else has seen them", async () => {
    const { see } = await pagesOf(written(), NOW);
    const { status, text } = await see(LEAVER);
    expect(status).toBe(200);
    expect(text).toContain("<p>Dag Sanne,</p>");
    expect(text).toContain("Op dinsdag 14 september 2027 praatte je met Fatima El Idrissi.");
    expect(text).toContain("Het rooster kwam te laat.</textarea>");
    expect(text).toContain("Verder heeft nog niemand dit gezien.");
    expect(text).toContain("Op donderdag 14 oktober 2027 wissen we");
  });

  test("changes them and agrees, and reads since when HR can read them", async () => {
    const { press, see, present } = await pagesOf(written(), NOW);
    const { status, location } = await press(LEAVER, { lines: " Het rooster kwam soms laat. " });
    expect([status, location]).toEqual([303, expect.stringMatching(/\/lines$/)]);
    expect(releasedLines(await present())).toBe("Het rooster kwam soms laat.");
    expect((await see(LEAVER)).text).toContain("HR kan dit lezen sinds woensdag 15 september 2027");
  });

  test("takes all of it out, and reads that HR sees nothing", async () => {
    const { press, see, present } = await pagesOf(written(), NOW);
    await press(LEAVER, { lines: "" });
    expect(releasedLines(await present())).toBeUndefined();
    expect((await see(LEAVER)).text).toContain("HR ziet niets.");
  });

  test("who writes too much reads so, with all that was typed", async () => {
    const { press, present } = await pagesOf(written(), NOW);
    const { status, text } = await press(LEAVER, { lines: "a".repeat(1200) });
    expect(status).toBe(422);
    expect(text).toContain("Dit zijn 1200 tekens.");
    expect(text).toContain("a".repeat(1200));
    expect(releasedLines(await present())).toBeUndefined();
  });

  test.each<[string, Departure, string]>([
    ["a month after the talk", written(), "2027-10-14T09:00"],
    ["after saying stop", optOut(written(), context(NOW)), NOW],
  ])("finds nothing %s", async (_, departure, now) => {
    const { see, press } = await pagesOf(departure, now);
    expect((await see(LEAVER)).text).not.toContain("rooster");
    expect((await press(LEAVER, { lines: "Toch." })).status).toBe(422);
  });

  test("is shown nothing by a link that was not signed for a mailbox of the leaver's own", async () => {
    const { see, press, present } = await pagesOf(written(), NOW);
    const atWork = { ...LEAVER, for: "s.bakker@delinde.example" };
    expect((await see(atWork)).text).not.toContain("rooster");
    expect((await press(atWork, { lines: "Mooi." })).status).toBe(422);
    expect((await see({ ...LEAVER, for: FATIMA.address })).status).toBe(404);
    expect(releasedLines(await present())).toBeUndefined();
  });
});
