import { submission } from "../api/record/submissions.ts";
import { linkIn, mailOf, unsubscribeIn } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const WORDS = {
  nl: { title: "Het vertrek van Sanne Bakker", done: "Klaar" },
  en: { title: "Sanne Bakker’s departure", done: "Done" },
};

const desk = deskAt("2027-01-14T10:00", async (stack) => {
  for (const { language, size } of WINDOWS) {
    const person = { language, privateAddress: `sanne.${language}.${size}@thuis.example` };
    const body = submission({
      employee: { name: "Sanne Bakker", ...person },
      manager: {
        name: "Fatima El Idrissi",
        address: `f.${language}.${size}@delinde.example`,
        language,
      },
    });
    expect((await stack.ask("/departures", { body })).status).toBe(201);
  }
  await stack.advanceTo(at("2027-01-19T12:00"));
});

test.each(WINDOWS)(
  "a manager says in the page behind a mail that a step is done, and a leaver that there is enough mail: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const mailTo = (address: string, mailing: string) =>
      mailOf({ mails: () => desk.stack.mails().filter(({ to }) => to.includes(address)) }, mailing);
    const handover = linkIn(mailTo(`f.${language}.${size}@delinde.example`, "handover"));
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    await page.goto(handover);
    expect(await headingOf(page)).toBe(words.title);
    await look("link");
    await page.getByRole("button", { name: words.done }).click();
    expect(await page.locator("main").textContent()).toContain(words.done);
    await look("link-done");
    await page.goto(`${handover}x`);
    expect(await headingOf(page)).toBe("Deze link werkt niet (meer)");
    await look("link-dead");
    const first = mailTo(`sanne.${language}.${size}@thuis.example`, "next-steps");
    await page.goto(unsubscribeIn(first));
    await look("link-object");
    await page.context().close();
  },
);

test.each(["phone", "desktop"] as const)(
  "whoever builds on the API reads its document, on a %s",
  async (size) => {
    const page = await openWindow(desk.browser, { size, language: "en" });
    await page.goto(`${desk.stack.url}/openapi`);
    expect(await headingOf(page)).toBe("The API");
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `openapi-${size}`);
    await page.context().close();
  },
);
