import type { Page } from "playwright-core";
import { changeOf, newDeparture, pageOf } from "../desk/departure-pages.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import { deskAt } from "./desk-at.ts";
import { faultsOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T10:00");

const LOOKS = [
  { language: "nl", size: "desktop", colours: "light" },
  { language: "nl", size: "phone", colours: "dark" },
  { language: "en", size: "phone", colours: "light" },
  { language: "en", size: "desktop", colours: "dark" },
] as const;

let id: string;
beforeAll(async () => {
  const officer = await signIn(desk.stack, "officer");
  id = await newDeparture(officer, { "employee.privateAddress": "sanne@home.example" });
  await desk.stack.advanceTo(at("2027-01-26T10:00"));
});

test.each(LOOKS)(
  "each preview says who hears of the change, opens the mail, and can be read by all: %j",
  async ({ language, size, colours }) => {
    const page = await openWindow(desk.browser, { language, size, colours });
    await signInAs(page, desk.stack.url, "officer");
    const look = async (name: string) => {
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `preview-${name}-${language}-${size}-${colours}`);
    };
    const begin = (change: string) => page.goto(`${desk.stack.url}${changeOf(id, change)}`);

    await begin("withdraw");
    await look("withdraw-form");
    await page.check('[value="mistake"]');
    await press(page);
    await look("mistake");
    await page.locator("main form button.quiet").last().click();
    await page.waitForLoadState();
    await page.locator(".who-hears summary").first().click();
    expect(await page.locator(".who-hears pre").first().isVisible()).toBe(true);
    await look("withdraw");

    await begin("replace");
    await page.check('[value="manager"]');
    await page.fill('[name="name"]', "Joris Bos");
    await page.fill('[name="address"]', "j.bos@delinde.example");
    await look("replace-form");
    await press(page);
    await look("replace");
    await page.locator('button[name="edit"]').first().click();
    await page.waitForLoadState();
    expect(await page.inputValue('[name="name"]')).toBe("Joris Bos");

    await begin("dates");
    await page.fill('[name="lastDay"]', "2027-02-26");
    await press(page);
    await look("dates");
    await begin("object");
    await look("object");
    await page.goto(`${desk.stack.url}${pageOf(id)}`);
    await page.context().close();
  },
);

async function press(page: Page): Promise<void> {
  await page.locator("main form > .buttons button").first().click();
  await page.waitForLoadState();
}
