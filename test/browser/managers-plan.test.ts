import type { Page } from "playwright-core";
import { submission } from "../api/record/submissions.ts";
import { linkIn, mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const WORDS = {
  nl: {
    title: "Het vertrek van Sanne Bakker",
    now: "Nu: één ding om te doen",
    done: "Klaar",
    saidDone: "Klaar, afgevinkt op donderdag 14 januari 2027.",
    next: "Hierna komt ‘Vertellen aan het team’, op vrijdag 15 januari.",
    reference: "Een referentie aanbieden",
    early: "Deze stap komt op vrijdag 29 januari in je mail.",
    helped: "Je zei ja.",
    yes: "Ja",
    copy: "Kopieer de tekst",
    copied: "Gekopieerd",
    moments: "Geef drie momenten",
    toPlan: "Naar je hele plan",
  },
  en: {
    title: "Sanne Bakker’s departure",
    now: "Now: one thing to do",
    done: "Done",
    saidDone: "Done, ticked on Thursday 14 January 2027.",
    next: "Next is ‘Telling the team’, on Friday 15 January.",
    reference: "Offering a reference",
    early: "You’ll get an email about this step on Friday 29 January.",
    helped: "You said yes.",
    yes: "Yes",
    copy: "Copy the text",
    copied: "Copied",
    moments: "Suggest three possible times",
    toPlan: "Go to your whole plan",
  },
};

type Window = (typeof WINDOWS)[number];
const managerOf = ({ language, size }: Window) => `f.${language}.${size}@delinde.example`;

const desk = deskAt("2027-01-14T10:00", async (stack) => {
  for (const window of WINDOWS) {
    const { language } = window;
    const manager = { name: "Fatima El Idrissi", address: managerOf(window), language };
    const body = submission({ employee: { name: "Sanne Bakker", language }, manager });
    expect((await stack.ask("/departures", { body })).status).toBe(201);
  }
  await stack.advanceTo(at("2027-01-14T12:00"));
});

test("a manager who has never seen it ticks the step of the first mail with two presses, and then sees the plan", async () => {
  for (const window of WINDOWS) await first(window);
  await desk.stack.advanceTo(at("2027-01-25T12:00"));
  for (const window of WINDOWS) await inBetween(window);
});

async function first(window: Window): Promise<void> {
  const { words, page, look } = await opened(window, "react");
  const presses = await pressed(page, linkOf(window, "react"), [words.done]);
  expect(presses).toBe(2);
  const said = page.locator("main");
  expect(await said.textContent()).toContain(words.saidDone);
  expect(await said.textContent()).toContain(words.next);
  await look("plan-first-done");
  await page.context().close();
}

/** Follows the mail's button, and presses each of these; says how many presses that took. */
async function pressed(page: Page, link: string, names: readonly string[]): Promise<number> {
  await page.goto(link);
  for (const name of names) {
    const button = page.getByRole("button", { name, exact: true }).first();
    const place = await button.boundingBox();
    expect(place?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    await button.click();
  }
  return 1 + names.length;
}

async function inBetween(window: Window): Promise<void> {
  const { words, page, look } = await opened(window, "team");
  expect(await headingOf(page)).toBe(words.title);
  expect(await page.locator("main").textContent()).toContain(words.now);
  await look("plan");
  const reference = page.locator("#step-reference");
  await reference.locator("summary").first().click();
  expect(await reference.textContent()).toContain(words.early);
  if (window.scripts) await copies(page, words);
  await look("plan-unfolded");
  await reference.getByRole("button", { name: words.done, exact: true }).click();
  expect(await page.locator("#step-reference[open]").count()).toBe(1);
  await page.locator("#step-reference").getByRole("button", { name: words.yes }).click();
  expect(await page.locator("#step-reference").textContent()).toContain(words.helped);
  await look("plan-ahead");
  await page.context().close();
}

async function copies(page: Page, words: (typeof WORDS)["nl"]): Promise<void> {
  const reference = page.locator("#step-reference");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await reference.getByRole("button", { name: words.copy }).first().click();
  await reference.getByText(words.copied, { exact: true }).waitFor();
  const copied = await page.evaluate("navigator.clipboard.readText()");
  expect(copied).toContain("Sanne Bakker");
  expect(copied).toContain("\n\n");
}

test.each(["light", "dark"] as const)("the plan fits a phone of 320 px, %s", async (colours) => {
  for (const window of WINDOWS) {
    const page = await openWindow(desk.browser, { language: window.language, colours });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(linkOf(window, "team"));
    await page.locator("details").evaluateAll((all) => {
      for (const each of all) each.setAttribute("open", "");
    });
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `plan-narrow-${colours}-${window.language}`);
    await page.context().close();
  }
});

test("the plan is read on paper without its buttons: what is done, and what comes when", async () => {
  for (const window of WINDOWS) {
    const page = await openWindow(desk.browser, { language: window.language });
    await page.goto(linkOf(window, "team"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main button:visible, main input:visible").count()).toBe(0);
    expect(await page.locator(".plan-steps > li:visible").count()).toBe(12);
    await picture(page, `plan-printed-${window.language}`);
    await page.context().close();
  }
});

test("half a year later the plan leads to the page for moments, and back", async () => {
  await desk.stack.advanceTo(at("2027-08-16T12:00"));
  for (const window of WINDOWS) {
    const { words, page, look } = await opened(window, "post-exit-prepare");
    await look("plan-moments");
    await page.getByRole("link", { name: words.moments, exact: true }).click();
    await page.getByRole("link", { name: words.toPlan }).click();
    expect(await headingOf(page)).toBe(words.title);
    await page.context().close();
  }
});

async function opened(window: Window, mailing: string) {
  const { language, size, scripts } = window;
  const page = await openWindow(desk.browser, { language, size, scripts });
  await page.goto(linkOf(window, mailing));
  const look = async (name: string) => {
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `${name}-${language}-${size}`);
  };
  return { words: WORDS[language], page, look };
}

function linkOf(window: Window, mailing: string): string {
  const mails = () => desk.stack.mails().filter(({ to }) => to.includes(managerOf(window)));
  return linkIn(mailOf({ mails }, mailing)).replace(/\/holder$/, "");
}
