import { NAMED_ANSWERS_WORDS } from "../../lambdas/words/words.ts";
import { answeredBy, answersPageOf, MARKER, newWithAnswers } from "../desk/answered.ts";
import { signIn } from "../support/desk-visitor.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-02-16T10:00");

test.each(WINDOWS)(
  "an answer reader opens what a leaver answered, which an officer may not: %j",
  async ({ language, size, scripts }) => {
    const words = NAMED_ANSWERS_WORDS[language];
    const { browser, stack } = desk;
    const officer = await signIn(stack, "officer");
    const id = await newWithAnswers(stack, officer, {
      given: {
        recommend: ["7"],
        reasons: ["schedule", "manager"],
        good: ["team", "clients", "manners"],
        return: ["perhaps"],
      },
    });
    await answeredBy(stack, id, {
      occasion: "half-year",
      given: { recommend: ["8"], better: ["say"] },
      words: `${MARKER}\n${"lang".repeat(40)}`,
      contact: true,
    });
    const page = await openWindow(browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    await signInAs(page, stack.url, "answer-reader");
    await page.goto(`${stack.url}/desk/departures/${id}`);
    await look("departure-with-named-answers");
    await page.locator(`a[href="${answersPageOf(id)}"]`).click();
    expect(await headingOf(page)).toBe(words.title("Sanne Bakker"));
    expect(await page.locator("main").textContent()).not.toContain(MARKER);
    await look("named-answers-closed");
    await page.getByRole("button", { name: words.open }).click();
    expect(await page.locator("main").textContent()).toContain(MARKER);
    await look("named-answers-opened");

    await page.context().clearCookies();
    await signInAs(page, stack.url, "officer");
    await page.goto(`${stack.url}${answersPageOf(id)}`);
    expect(await headingOf(page)).toBe(words.notYours.title);
    await look("named-answers-not-yours");
  },
);
