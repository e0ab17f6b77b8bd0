import type { Page } from "playwright-core";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { TALK_WORDS } from "../../lambdas/words/words.ts";
import { submission } from "../api/record/submissions.ts";
import { invitationLink } from "../links/invited.ts";
import { mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const desk = deskAt("2027-08-27T10:00", async (stack) => {
  for (const { language, size, scripts } of WINDOWS) {
    const name = `${language}.${size}.${scripts}`;
    const employee = { name: "Sanne Bakker", language, privateAddress: `${name}@thuis.example` };
    const manager = { name: "Fatima El Idrissi", address: `f.${name}@delinde.example`, language };
    const body = submission({ employee, manager });
    expect((await stack.ask("/departures", { body })).status).toBe(201);
  }
  await stack.advanceTo(at("2027-08-30T11:00"));
});

test.each(WINDOWS)(
  "a leaver answers the invitation with a talk in five taps, changes it, calls it off and says no: %j",
  async ({ language, size, scripts }) => {
    const words = TALK_WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    const link = linkTo(`${language}.${size}.${scripts}@thuis.example`);
    const moments = page.getByRole("radio", { name: /^(?:10|13|17)[.:]/ });
    let taps = 0;
    const tap = async (what: ReturnType<Page["getByRole"]>) => {
      taps += 1;
      await what.click();
    };

    // The first tap is on the button in the mail.
    taps += 1;
    await page.goto(`${link}/talk`);
    expect(await headingOf(page)).toBe(words.title);
    await look("talk-with");
    await tap(page.getByRole("button", { name: words.next }));
    await look("talk-moments");
    await tap(page.getByRole("radio", { name: words.howOptions.video }));
    expect(await page.getByLabel(words.phone).isVisible()).toBe(false);
    await tap(moments.nth(1));
    await tap(page.getByRole("button", { name: words.agree }));
    expect(await headingOf(page)).toBe(words.agreedTitle);
    expect(taps).toBe(5);
    await look("talk-agreed");

    await page.getByRole("link", { name: words.change }).click();
    await page.getByRole("button", { name: words.next }).click();
    await page.getByRole("radio", { name: words.howOptions.phone }).click();
    await page.getByLabel(words.phone).fill("kaas");
    await page.getByRole("radio", { name: words.ownMoment }).click();
    await page.getByRole("button", { name: words.agree }).click();
    await look("talk-mistakes");
    await page.getByLabel(words.phone).fill("06 12345678");
    await page.getByLabel(words.day).fill("2027-09-15");
    await page.getByRole("radio", { name: words.parts.evening }).click();
    await page.getByRole("button", { name: words.agree }).click();
    expect(await headingOf(page)).toBe(words.wishedTitle);
    await look("talk-wished");
    await page.getByText(words.callOffWish, { exact: true }).click();
    await page.getByRole("button", { name: words.callOffWishButton }).click();
    expect(await headingOf(page)).toBe(words.title);

    await page.goto(`${link}/talk?with=somebody-else`);
    await look("talk-somebody-else");
    await page.goto(`${link}/no`);
    await look("no");
    await page.getByRole("button", { name: words.noButton }).click();
    expect(await page.locator("main").textContent()).toContain(said[language]);
    await look("no-said");
    await page.context().close();
  },
);

const said: Readonly<Record<Language, string>> = {
  nl: "We vragen het niet meer.",
  en: "We won’t ask again.",
};

function linkTo(address: string): string {
  const mails = () => desk.stack.mails().filter(({ to }) => to.includes(address));
  return invitationLink(mailOf({ mails }, "post-exit-invite"));
}
