import type { Page } from "playwright-core";
import { SUBMITTED_AT, submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const WORDS = {
  nl: {
    today: "Vandaag",
    own: "Jouw taken",
    done: /^Klaar: Schriftelijk bevestigen, Zoë/,
    undo: "Toch nog open",
    mine: "Alleen van mij",
    quiet: "Niets te doen",
  },
  en: {
    today: "Today",
    own: "Your tasks",
    done: /^Done: Confirming in writing, Zoë/,
    undo: "Still open",
    mine: "Only mine",
    quiet: "Nothing to do",
  },
};

const MORNING = "2027-02-16T09:00";
const HR = { name: "Anneke Visser", address: "anneke.visser@delinde.example" };

/** A day with nearly forty things of every sort. */
const desk = deskAt(SUBMITTED_AT, async (stack) => {
  const names = [
    "Zoë van den IJssel",
    "Jan-Willem Aleksandrowicz-Konstantinopel",
    "Álvaro Bos",
    "مريم بن عيسى",
  ];
  for (const [index, name] of names.entries()) {
    const employee = { name, ...(index % 3 ? { workAddress: `w${index}@delinde.example` } : {}) };
    const hrContact = index % 2 ? { hrContact: HR } : {};
    const answer = await stack.ask("/departures", { body: submission({ employee, ...hrContact }) });
    expect(answer.status).toBe(201);
  }
});

test.each(WINDOWS)(
  "an officer sees what asks for attention, ticks a step and takes it back: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "officer");
    expect(await headingOf(page)).toBe(words.today);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `today-quiet-${language}-${size}`);
    await desk.stack.advanceTo(at(MORNING));
    await page.goto(`${desk.stack.url}/desk`);
    expect(await page.locator(".ask").count()).toBeGreaterThanOrEqual(35);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `today-${language}-${size}`);
    const before = await page.locator(".ask").count();
    await page.getByRole("button", { name: words.done }).click();
    await page.locator(".just-done").waitFor();
    expect(await page.locator(".ask").count()).toBe(before - 1);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `today-ticked-${language}-${size}`);
    await page.locator(".just-done").getByRole("button", { name: words.undo }).click();
    await page.getByRole("button", { name: words.done }).waitFor();
    await page.getByRole("link", { name: words.mine }).click();
    expect(await page.locator(".ask").count()).toBeLessThan(before);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `today-mine-${language}-${size}`);
    await page.context().close();
  },
);

test("a reader sees the same and has nothing to press but the way to each departure", async () => {
  const page = await openWindow(desk.browser, { language: "nl", size: "desktop", scripts: true });
  await signInAs(page, desk.stack.url, "reader");
  await desk.stack.advanceTo(at(MORNING));
  await page.goto(`${desk.stack.url}/desk`);
  expect(await page.locator(".ask").count()).toBeGreaterThanOrEqual(35);
  expect(await page.locator("main button, main .button").count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "today-reader");
  await page.context().close();
});

test("the first step can be ticked with the keyboard alone", async () => {
  const page = await openWindow(desk.browser, { language: "nl", size: "desktop", scripts: false });
  await signInAs(page, desk.stack.url, "officer");
  await desk.stack.advanceTo(at(MORNING));
  await page.goto(`${desk.stack.url}/desk`);
  const before = await page.locator(".ask").count();
  expect(await tabTo(page, /^Klaar: /)).toBeLessThan(25);
  await page.keyboard.press("Enter");
  await page.locator(".just-done").waitFor();
  expect(await page.locator(".ask").count()).toBe(before - 1);
  await page.context().close();
});

test.each(["phone", "desktop"] as const)("is read as well in the dark, on a %s", async (size) => {
  const page = await openWindow(desk.browser, { size, colours: "dark" });
  await signInAs(page, desk.stack.url, "officer");
  await desk.stack.advanceTo(at(MORNING));
  await page.goto(`${desk.stack.url}/desk`);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `today-nl-${size}-dark`);
  await page.context().close();
});

/** How many presses of Tab lead to the first button with that name. */
async function tabTo(page: Page, name: RegExp): Promise<number> {
  for (let presses = 1; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate<string>("document.activeElement.ariaLabel ?? ''");
    if (name.test(label)) return presses;
  }
  throw new Error("Tab leads to no such button.");
}
