import { newDeparture, stepOf } from "../desk/departure-pages.ts";
import { signIn } from "../support/desk-visitor.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T10:00");

const WORDS = {
  nl: {
    copy: "Tekst kopiëren",
    copied: "Gekopieerd",
    letter: "Brief maken",
    title: "Brief",
    address: "Straat, postcode en plaats",
    more: "Andere acties",
    sendNow: "Nu versturen",
    asked: "Nu versturen?",
    yes: "Ja, nu versturen",
    sent: "De mail wordt nu verstuurd.",
    done: "Klaar",
    isDone: "De stap is klaar.",
  },
  en: {
    copy: "Copy text",
    copied: "Copied",
    letter: "Make a letter",
    title: "Letter",
    address: "Street, postcode and town",
    more: "Other actions",
    sendNow: "Send now",
    asked: "Send it now?",
    yes: "Yes, send now",
    sent: "The email is being sent now.",
    done: "Done",
    isDone: "The step is done.",
  },
};

test.each(WINDOWS)(
  "an officer reads a step of HR, copies its text, makes the letter, ticks it, and sends another: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const id = await newDeparture(await signIn(desk.stack, "officer"));
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "officer");
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    const open = (path: string) => page.goto(`${desk.stack.url}${path}`);
    await open(stepOf(id, "paperwork"));
    const tick = page.getByRole("button", { name: words.done, exact: true });
    const place = await tick.boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThan(page.viewportSize()?.height ?? 0);
    if (scripts) {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("button", { name: words.copy }).click();
      await page.getByText(words.copied, { exact: true }).waitFor();
      const copied = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(copied).toContain("Sanne Bakker");
    }
    await look("step-paperwork");

    await page.getByRole("link", { name: words.letter }).click();
    expect(await headingOf(page)).toBe(words.title);
    await look("step-letter");
    await page.getByRole("textbox", { name: words.address }).click();
    await page.keyboard.type("Dorpsstraat 1");
    expect(await page.locator(".letter-lines").textContent()).toBe("Dorpsstraat 1");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main > :visible").count()).toBe(1);
    await picture(page, `step-letter-print-${language}-${size}`);
    await page.emulateMedia({ media: "screen" });
    await page.goBack();
    await tick.click();
    expect(await page.locator(".notice").first().textContent()).toContain(words.isDone);

    await open(stepOf(id, "handover"));
    expect(await page.getByRole("button", { name: words.sendNow }).isVisible()).toBe(false);
    await look("step-mailed");
    await page.getByText(words.more).click();
    await look("step-more");
    await page.getByRole("button", { name: words.sendNow }).click();
    expect(await headingOf(page)).toBe(words.asked);
    await look("step-ask");
    await page.getByRole("button", { name: words.yes }).click();
    expect(await page.locator(".notice").first().textContent()).toContain(words.sent);
    await page.context().close();
  },
);

test("a step reads as well in the dark, as does the one after a death, and for a reader", async () => {
  const officer = await signIn(desk.stack, "officer");
  const id = await newDeparture(officer);
  const quiet = await newDeparture(officer, { kind: "quiet" });
  for (const size of ["phone", "desktop"] as const) {
    const page = await openWindow(desk.browser, { size, colours: "dark" });
    await signInAs(page, desk.stack.url, "reader");
    for (const [name, path] of [
      ["step-paperwork-reader", stepOf(id, "paperwork")],
      ["step-letter", `${stepOf(id, "paperwork")}/letter`],
      ["step-mailed-reader", stepOf(id, "handover")],
      ["step-access-quiet", stepOf(quiet, "access")],
    ]) {
      await page.goto(`${desk.stack.url}${path}`);
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `${name}-nl-${size}-dark`);
    }
    await page.context().close();
  }
});
