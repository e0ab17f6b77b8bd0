import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What a window with nothing but this in it looks like. */
async function pictureOf(text: string, family: string): Promise<string> {
  const page = await openWindow(browser);
  await page.setContent(`<p style="font: 20px ${family}">${text}</p>`);
  const taken = await page.screenshot();
  await page.context().close();
  return taken.toString("base64");
}

test.each(["sans-serif", "serif", "monospace", "Georgia", "system-ui", "'No Such Font'"])(
  "letters are drawn, each its own, on a machine with no fonts: %s",
  async (family) => {
    const [none, one, other] = await Promise.all(
      ["", "Tot ziens", "Welkom"].map((text) => pictureOf(text, family)),
    );
    expect(one).not.toBe(none);
    expect(other).not.toBe(none);
    expect(other).not.toBe(one);
  },
);
