import type { Page } from "playwright-core";
import { submission } from "../api/record/submissions.ts";
import { newDeparture, stepOf } from "../desk/departure-pages.ts";
import { mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import type { TestStack } from "../support/stack.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, openWindow, picture, signInAs } from "./window.ts";

const WORDS = {
  nl: { list: "lijst voor de overdracht", guide: "Gids voor het exitgesprek: om te printen" },
  en: { list: "handover checklist", guide: "Guide to the exit interview: a page to print" },
};

type Window = (typeof WINDOWS)[number];
const nameOf = ({ language, size }: Window) => `${language}.${size}`;

const desk = deskAt("2027-01-14T10:00", async (stack) => {
  for (const window of WINDOWS) {
    const { language } = window;
    const address = `f.${nameOf(window)}@delinde.example`;
    const workAddress = `sanne.${nameOf(window)}@delinde.example`;
    const body = submission({
      employee: { name: "Sanne Bakker", language, workAddress },
      manager: { name: "Fatima El Idrissi", address, language },
    });
    await stack.ask("/departures", { body });
  }
  await stack.advanceTo(at("2027-01-20T12:00"));
});

describe.each(WINDOWS)("a page to print: $language, $size, scripts: $scripts", (window) => {
  const { language, size, scripts } = window;

  test("is reached from the manager's mail and plan, and is alone on paper", async () => {
    const page = await openWindow(desk.browser, { language, size, scripts });
    await page.goto(linkIn(window, "handover"));
    await look(page, "sheet-handover-list");
    await page.getByRole("link").first().click();
    await page.getByRole("link", { name: WORDS[language].list }).click();
    expect(page.url()).toMatch(/\/handover-list$/);
    await page.goto(linkIn(window, "communicate"));
    await look(page, "sheet-announcements");
    await page.context().close();
  });

  test("is reached from HR's step", async () => {
    const id = await newDeparture(await signIn(desk.stack, "officer"));
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "reader");
    await page.goto(`${desk.stack.url}${stepOf(id, "exit-interview")}`);
    await page.getByRole("link", { name: WORDS[language].guide }).click();
    await look(page, "sheet-exit-guide");
    await page.context().close();
  });

  async function look(page: Page, name: string): Promise<void> {
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `${name}-${language}-${size}`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main :is(a, button):visible").count()).toBe(0);
    expect(await page.locator("body > :visible").count()).toBe(1);
    await picture(page, `${name}-print-${language}-${size}`);
    await page.emulateMedia({ media: "screen" });
  }
});

/** The page that a mail of the manager's links to in its text. */
function linkIn(window: Window, step: "handover" | "communicate"): string {
  const start = `f.${nameOf(window)}@`;
  const mails: Pick<TestStack, "mails"> = {
    mails: () => desk.stack.mails().filter(({ to }) => to.some((each) => each.startsWith(start))),
  };
  const { text = "" } = mailOf(mails, step);
  return /http\S+\/links\/\S+\/(?:handover-list|announcements)/.exec(text)?.[0] ?? "";
}
