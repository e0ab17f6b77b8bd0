import type { Page } from "playwright-core";
import { newDeparture } from "../desk/departure-pages.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T10:00");

const WORDS = {
  nl: {
    title: "Vertrek van Sanne Bakker",
    dates: "Datums wijzigen",
    changes: [
      "Datums wijzigen",
      "Leidinggevende vervangen",
      "Privémailadres invullen",
      "Intrekken",
    ],
    preview: "Wat verandert er?",
    moved: "vr 19 feb 2027 → vr 12 mrt 2027",
    withdraw: "Intrekken",
    stays: "De medewerker blijft",
    withdrawn: "ingetrokken",
    takeBack: "Intrekking ongedaan maken",
    running: "lopend",
    done: "klaar",
    replace: "Overal vervangen",
    replaced: "Resultaat",
  },
  en: {
    title: "Departure: Sanne Bakker",
    dates: "Change dates",
    changes: ["Change dates", "Replace manager", "Add private email address", "Withdraw"],
    preview: "What will change?",
    moved: "Fri 19 Feb 2027 → Fri 12 Mar 2027",
    withdraw: "Withdraw",
    stays: "The employee is staying",
    withdrawn: "withdrawn",
    takeBack: "Undo withdrawal",
    running: "running",
    done: "done",
    replace: "Replace everywhere",
    replaced: "Result",
  },
};

test.each(WINDOWS)(
  "an officer ticks a step, changes the last day, withdraws and takes it back: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const id = await newDeparture(await signIn(desk.stack, "officer"), {
      "manager.address": `f.elidrissi.${language}.${size}.${scripts}@delinde.example`,
    });
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "officer");
    await page.goto(`${desk.stack.url}/desk/departures/${id}`);
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    expect(await headingOf(page)).toBe(words.title);
    await look("departure");

    await page.locator(".own-steps form button").first().click();
    expect(await page.locator(".own-steps .badge").allTextContents()).toContain(words.done);

    await page.getByRole("link", { name: words.dates }).click();
    await look("departure-dates");
    await page.fill('[name="lastDay"]', "2027-03-12");
    await page.fill('[name="endOfEmployment"]', "2027-03-31");
    await press(page);
    expect(await headingOf(page)).toBe(words.preview);
    await look("departure-dates-preview");
    await press(page);
    expect(await headingOf(page)).toBe(words.title);
    expect(await page.locator("main").textContent()).toContain(words.moved);

    await page.getByRole("link", { name: words.withdraw, exact: true }).first().click();
    await press(page);
    expect(await page.locator("#problems").isVisible()).toBe(true);
    await look("departure-withdraw-wrong");
    await page.getByLabel(words.stays).check();
    await press(page);
    await look("departure-withdraw-preview");
    await press(page);
    expect(await page.locator(".heading .badge").textContent()).toBe(words.withdrawn);
    await look("departure-withdrawn");

    await page.getByRole("link", { name: words.takeBack }).first().click();
    await press(page);
    await look("departure-take-back-preview");
    await press(page);
    expect(await page.locator(".heading .badge").textContent()).toBe(words.running);
    await page.context().close();
  },
);

test.each(WINDOWS.filter(({ scripts }) => scripts))(
  "an officer looks at each way to change a departure and at a step, and replaces somebody everywhere: %j",
  async ({ language, size }) => {
    const words = WORDS[language];
    const manager = `manager.${language}.${size}@delinde.example`;
    const id = await newDeparture(await signIn(desk.stack, "officer"), {
      "manager.address": manager,
    });
    const page = await openWindow(desk.browser, { language, size });
    await signInAs(page, desk.stack.url, "officer");
    for (const path of ["correct", "replace", "interview", "object", "erase"]) {
      await page.goto(`${desk.stack.url}/desk/departures/${id}/changes/${path}`);
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `departure-${path}-${language}-${size}`);
    }
    await page.goto(`${desk.stack.url}/desk/departures/${id}/steps/handover`);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `departure-step-${language}-${size}`);

    await page.goto(`${desk.stack.url}/desk/replace`);
    expect(await headingOf(page)).toBe(words.replace);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `replace-${language}-${size}`);
    await page.locator(`button[value="manager ${manager}"]`).click();
    expect(await page.locator("main section").textContent()).toContain("Sanne Bakker");
    await page.fill('[name="by.name"]', "Joris Bos");
    await page.fill('[name="by.address"]', "j.bos@delinde.example");
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `replace-successor-${language}-${size}`);
    await press(page);
    expect(await page.locator("main").textContent()).toContain("j.bos@delinde.example");
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `replace-preview-${language}-${size}`);
    await press(page);
    expect(await headingOf(page)).toBe(words.replaced);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `replaced-${language}-${size}`);
    await page.getByRole("link", { name: "Sanne Bakker" }).click();
    expect(await page.locator(".facts").textContent()).toContain("Joris Bos");
    await page.context().close();
  },
);

test.each(WINDOWS.filter(({ size }) => size === "desktop"))(
  "who, when, what is next, what is open and the commonest changes stand on one screen, a few presses of Tab away: %j",
  async ({ language, size, scripts }) => {
    const id = await newDeparture(await signIn(desk.stack, "officer"));
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "officer");
    await page.goto(`${desk.stack.url}/desk/departures/${id}`);
    const tabs = new Map<string, number>();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    for (let presses = 2; presses < 10; presses++) {
      await page.keyboard.press("Tab");
      tabs.set((await page.locator(":focus").textContent()) ?? "", presses);
    }
    for (const name of WORDS[language].changes) expect([...tabs.keys()]).toContain(name);
    for (const part of [".page-bar", ".overview .facts", ".now-part"]) {
      const box = await page.locator(part).boundingBox();
      expect(box && box.y + box.height).toBeLessThan(900);
    }
    await page.context().close();
  },
);

test("a departure reads as well in the dark, and on paper", async () => {
  const id = await newDeparture(await signIn(desk.stack, "officer"));
  for (const size of ["phone", "desktop"] as const) {
    const page = await openWindow(desk.browser, { size, colours: "dark" });
    await signInAs(page, desk.stack.url, "officer");
    for (const [name, path] of [
      ["departure", `departures/${id}`],
      ["departure-erase", `departures/${id}/changes/erase`],
      ["departure-step", `departures/${id}/steps/handover`],
      ["replace", "replace"],
    ]) {
      await page.goto(`${desk.stack.url}/desk/${path}`);
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `${name}-nl-${size}-dark`);
    }
    await page.context().close();
  }
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures/${id}`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("main :is(button, a.button, a.read):visible").count()).toBe(0);
  expect(await page.locator(".timeline-table:visible").count()).toBe(4);
  const ticking = page.locator(".own-steps").getByText("fvinken");
  expect(await ticking.filter({ visible: true }).count()).toBe(0);
  await picture(page, "departure-nl-print");
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${desk.stack.url}/desk/departures/${id}/changes/withdraw`);
  await page.getByLabel(WORDS.nl.stays).check();
  await press(page);
  await press(page);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".own-steps .badge").first().isVisible()).toBe(true);
  await page.context().close();
});

/** Last, because it moves the clock. */
test("what was sent is told, and what HR has to do stands open", async () => {
  const id = await newDeparture(await signIn(desk.stack, "officer"));
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  const look = async () => {
    await page.goto(`${desk.stack.url}/desk/departures/${id}`);
    expect(await faultsOf(page)).toEqual([]);
    return (await page.locator(".timeline-table").allTextContents()).join(" ");
  };
  expect(await look()).not.toContain("verstuurd");
  expect(await page.locator(".undo-window").isVisible()).toBe(true);
  await desk.stack.advanceTo(at("2027-01-29T12:00"));
  expect(await look()).toContain("verstuurd");
  expect(await page.locator(".undo-window").count()).toBe(0);
  expect(await heightOf(page)).toBeLessThan(3_400);
  await picture(page, "departure-under-way-nl-desktop");
  for (const scripts of [true, false]) {
    const { x, beside } = await whereToday(id, scripts);
    expect(x).toBeGreaterThan(beside);
    expect(x - beside).toBeLessThan(60);
  }
  await desk.stack.advanceTo(at("2027-07-14T12:00"));
  await look();
  expect(await heightOf(page)).toBeLessThan(3_400);
  await picture(page, "departure-half-a-year-later-nl-desktop");
  await page.context().close();
});

/** Where on a phone the line of today is, and where the names beside the rows end. */
async function whereToday(id: string, scripts: boolean): Promise<{ x: number; beside: number }> {
  const page = await openWindow(desk.browser, { size: "phone", scripts });
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures/${id}`);
  expect(await page.locator(".timeline-hint").isVisible()).toBe(true);
  const [line, names] = [".date.is-today", ".timeline-readers"].map((part) => page.locator(part));
  const [today, readers] = [await line?.boundingBox(), await names?.boundingBox()];
  await page.context().close();
  return { x: today?.x ?? 0, beside: (readers?.x ?? 0) + (readers?.width ?? 0) };
}

async function heightOf(page: Page): Promise<number> {
  return page.locator("html").evaluate((element) => element.scrollHeight);
}

async function press(page: Page): Promise<void> {
  await page.locator("main form > button, main form > .buttons button").first().click();
  await page.waitForLoadState();
}
