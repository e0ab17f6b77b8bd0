import { submission } from "../api/record/submissions.ts";
import { mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const WORDS = {
  nl: {
    title: "Eén regel over dit plan",
    send: "Verstuur mijn regel",
    empty: "Schrijf hier je regel.",
    closed: "Deze stap is klaar.",
  },
  en: {
    title: "One line about this plan",
    send: "Send my line",
    empty: "Write your line here.",
    closed: "This step is done.",
  },
};

const nameOf = ({ language, size }: (typeof WINDOWS)[number]) => `${language}.${size}`;

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
  await stack.advanceTo(at("2027-03-02T12:00"));
});

test.each(WINDOWS)(
  "a manager who looks back leaves one line: $language, $size, scripts: $scripts",
  async (window) => {
    const { language, size, scripts } = window;
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    await page.goto(linkOf(window));
    expect(await headingOf(page)).toBe(words.title);
    await look("feedback");
    await page.getByRole("button", { name: words.send }).click();
    expect(await page.locator("main").textContent()).toContain(words.empty);
    await look("feedback-wrong");
    await page.locator("#about").selectOption("team");
    await page.locator("textarea").fill("De mail over het team kwam te laat.");
    await page.getByRole("button", { name: words.send }).click();
    expect(await page.locator("main").textContent()).toContain(words.closed);
    await look("feedback-closed");
    await page.context().close();
  },
);

/** The page of its own that the mail's button leads to. */
function linkOf(window: (typeof WINDOWS)[number]): string {
  const start = `f.${nameOf(window)}@`;
  const mails: Pick<TestStack, "mails"> = {
    mails: () => desk.stack.mails().filter(({ to }) => to.some((each) => each.startsWith(start))),
  };
  const { text = "" } = mailOf(mails, "look-back");
  return /http\S+\/links\/\S+\/feedback/.exec(text)?.[0] ?? "";
}
