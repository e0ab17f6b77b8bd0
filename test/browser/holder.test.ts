import { submission } from "../api/record/submissions.ts";
import { mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const WORDS = {
  nl: {
    title: "Je gesprek met Sanne Bakker",
    offer: "Geef deze momenten",
    few: "Geef minstens drie momenten.",
    offered: "Je gaf deze momenten.",
    keep: "Opslaan",
    lines: "Lees eerst zelf mee",
    agree: "Zo mag HR het lezen",
    seen: "HR kan dit lezen",
  },
  en: {
    title: "Your conversation with Sanne Bakker",
    offer: "Suggest these times",
    few: "Suggest at least three times.",
    offered: "You’ve suggested these times.",
    keep: "Save",
    lines: "Read it first",
    agree: "HR may read this",
    seen: "HR has been able to read this",
  },
};

const ids: Record<string, string> = {};
const nameOf = ({ language, size }: (typeof WINDOWS)[number]) => `${language}.${size}`;

const desk = deskAt("2027-01-14T10:00", async (stack) => {
  for (const window of WINDOWS) {
    const { language } = window;
    const privateAddress = `sanne.${nameOf(window)}@thuis.example`;
    const body = submission({
      employee: { name: "Sanne Bakker", language, privateAddress },
      manager: {
        name: "Fatima El Idrissi",
        address: `f.${nameOf(window)}@delinde.example`,
        language,
      },
    });
    ids[nameOf(window)] = (await stack.ask("/departures", { body })).body.id;
  }
  await stack.advanceTo(at("2027-08-16T12:00"));
});

test("who prepares and holds a talk, and who had it, each have a page for it", async () => {
  for (const window of WINDOWS) await before(window);
  for (const window of WINDOWS)
    await desk.stack.ask(`/departures/${ids[nameOf(window)]}/interview`, {
      body: { do: "plan", at: "2027-08-24T14:00", where: "06 12345678" },
    });
  await desk.stack.advanceTo(at("2027-08-23T12:00"));
  for (const window of WINDOWS) await agreed(window);
  await desk.stack.advanceTo(at("2027-08-25T12:00"));
  for (const window of WINDOWS) await after(window);
  await desk.stack.advanceTo(at("2027-08-26T12:00"));
  for (const window of WINDOWS) await reading(window);
});

async function before(window: (typeof WINDOWS)[number]) {
  const { words, page, look } = await opened(window, linkOf(window, "post-exit-prepare", "f"));
  expect(await headingOf(page)).toBe(words.title);
  await look("holder-offer");
  await page.locator("#day-1").fill("2027-08-17");
  await page.locator("#time-1").fill("14:10");
  await page.getByRole("button", { name: words.offer }).click();
  expect(await page.locator("main").textContent()).toContain(words.few);
  expect(await page.locator("#day-1").inputValue()).toBe("2027-08-17");
  await look("holder-wrong");
  for (const [row, day] of ["2027-09-14", "2027-09-15", "2027-09-16"].entries()) {
    await page.locator(`#day-${row + 1}`).fill(day);
    await page.locator(`#time-${row + 1}`).fill("14:00");
  }
  await page.getByRole("button", { name: words.offer }).click();
  expect(await page.locator("main").textContent()).toContain(words.offered);
  await look("holder-offered");
  await page.context().close();
}

async function agreed(window: (typeof WINDOWS)[number]) {
  const { page, look } = await opened(window, linkOf(window, "interview-interviewer", "f"));
  expect(await page.locator("main").textContent()).toContain("06 12345678");
  await look("holder-agreed");
  await page.context().close();
}

async function after(window: (typeof WINDOWS)[number]) {
  const { words, page, look } = await opened(window, linkOf(window, "talk-report", "f"));
  await page.getByRole("button", { name: words.keep }).click();
  await look("holder-unsaid");
  await page.locator("input[value=yes]").check();
  await page.locator("textarea").fill("Het rooster kwam steeds te laat.\nDe sfeer was goed.");
  await page.getByRole("button", { name: words.keep }).click();
  await look("holder-reported");
  await page.context().close();
}

async function reading(window: (typeof WINDOWS)[number]) {
  const { words, page, look } = await opened(window, linkOf(window, "talk-lines", "sanne"));
  expect(await headingOf(page)).toBe(words.lines);
  await look("lines");
  await page.locator("textarea").fill("Het rooster kwam soms laat.");
  await page.getByRole("button", { name: words.agree }).click();
  expect(await page.locator("main").textContent()).toContain(words.seen);
  await look("lines-agreed");
  await page.context().close();
}

async function opened(window: (typeof WINDOWS)[number], link: string) {
  const { language, size, scripts } = window;
  const page = await openWindow(desk.browser, { language, size, scripts });
  await page.goto(link);
  const look = async (name: string) => {
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `${name}-${language}-${size}`);
  };
  return { words: WORDS[language], page, look };
}

/** The page of its own that the mail's button leads to. */
function linkOf(window: (typeof WINDOWS)[number], mailing: string, whom: "f" | "sanne"): string {
  const start = `${whom}.${nameOf(window)}@`;
  const mails: Pick<TestStack, "mails"> = {
    mails: () => desk.stack.mails().filter(({ to }) => to.some((each) => each.startsWith(start))),
  };
  const { text = "" } = mailOf(mails, mailing);
  return /http\S+\/links\/\S+\/(?:holder|lines)/.exec(text)?.[0] ?? "";
}
