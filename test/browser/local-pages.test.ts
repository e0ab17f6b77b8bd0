import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack } from "../support/stack.ts";
import { deskAt } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const desk = deskAt("2027-01-14T15:30", async (stack) => {
  for (const language of ["nl", "en"]) {
    const address = `f.${language}@delinde.example`;
    const manager = { name: "Fatima El Idrissi", address, language };
    const employee = {
      name: "Sanne Bakker",
      workAddress: `s.${language}@delinde.example`,
      language,
    };
    expect(
      (await stack.ask("/departures", { body: submission({ manager, employee }) })).status,
    ).toBe(201);
  }
  await stack.advanceTo(at("2027-01-15T10:00"));
});

/** They are for who develops, and speak English only; the mails in the inbox speak what their readers do. */
const WINDOWS = (["phone", "desktop"] as const).flatMap((size) =>
  [true, false].map((scripts) => ({ size, scripts })),
);

const MAILS = [
  ["nl", "Zo reageer je goed op het nieuws van Sanne", "Dag Fatima,"],
  ["en", "How to respond to Sanne’s news", "Hello Fatima,"],
] as const;

test.each(WINDOWS)(
  "whoever tries it on a computer of their own starts, reads mails and moves the clock: %j",
  async ({ size, scripts }) => {
    const page = await openWindow(desk.browser, { size, scripts, language: "en" });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `local-${name}-${size}`);
    };
    await page.goto(desk.stack.url);
    expect(await headingOf(page)).toBe("A warm goodbye, on time");
    await look("start");

    await page.getByRole("link", { name: "Schedules", exact: true }).click();
    expect(await headingOf(page)).toBe("Schedules");
    await look("schedules");

    await page.getByRole("link", { name: "Inbox", exact: true }).click();
    expect(await headingOf(page)).toBe("Inbox");
    await look("inbox");

    for (const [language, subject, says] of MAILS) {
      await page.goto(`${desk.stack.url}/inbox`);
      await page.getByRole("link", { name: subject }).click();
      expect(await headingOf(page)).toBe(subject);
      expect(await page.frameLocator("iframe").locator("body").textContent()).toContain(says);
      await look(`mail-${language}`);
    }
    await page.getByRole("link", { name: "Text", exact: true }).click();
    expect(await page.locator("pre").textContent()).toContain("Hello Fatima,");
    await look("mail-text");
    await page.getByRole("link", { name: "Source", exact: true }).click();
    expect(await page.locator("pre").textContent()).toMatch(/^Subject: /m);
    await look("mail-source");

    await page.goto(`${desk.stack.url}/clock`);
    expect(await headingOf(page)).toBe("Clock");
    await look("clock");
    await page.getByLabel("To a moment").fill("2020-01-01T09:00");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    expect(await page.locator("#refused").textContent()).toContain("the clock never goes back");
    await look("clock-refused");
    await page.getByRole("button", { name: "To the next email" }).click();
    expect(await page.locator("main").textContent()).toContain("sent, in this order");
    await look("clock-moved");

    await page.goto(`${desk.stack.url}/desk`);
    await page.locator("main a.button").click();
    expect(await page.getByRole("button").count()).toBeGreaterThan(2);
    await look("who-are-you");

    await page.goto(`${desk.stack.url}/inbox/999`);
    expect(await headingOf(page)).toBe("Not here");
    await look("not-here");
    await page.context().close();
  },
);

test("before anything was recorded the inbox says what to do, and all of it reads as well in the dark", async () => {
  const empty = await startTestStack("2027-01-14T15:30");
  try {
    const page = await openWindow(desk.browser, { colours: "dark", language: "en" });
    await page.goto(`${empty.url}/inbox`);
    expect(await page.locator("main").textContent()).toContain("No email yet");
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, "local-inbox-empty-desktop-dark");
    for (const path of ["", "inbox", "clock", "schedules", "inbox/1", "inbox/1?view=text"]) {
      await page.goto(`${desk.stack.url}/${path}`);
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `local-${path.replace(/\W+/g, "-") || "start"}-desktop-dark`);
    }
    await page.context().close();
  } finally {
    await empty.close();
  }
});
