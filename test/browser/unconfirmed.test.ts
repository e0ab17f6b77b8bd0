import { UNCONFIRMED_WORDS } from "../../lambdas/words/words.ts";
import { unsure } from "../support/unsure.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T15:30");

/** Somebody else each time: one person leaves once. */
const NAMES = ["Vos", "Smit", "Bos", "Dam", "Kok", "Mol"].values();

test.each(WINDOWS)(
  "after a restore an officer says of each mail, and of all, what becomes of it: %j",
  async ({ language, size, scripts }) => {
    const words = UNCONFIRMED_WORDS[language];
    const { value: name = "" } = NAMES.next();
    await unsure(desk.stack, `Zoë van den IJssel-${name}`, ["handover", "team", "next-steps"]);
    await unsure(desk.stack, `Jan-Willem Konstantinopel-${name}`, ["handover"]);
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "officer");
    await page.getByRole("link", { name: words.look }).click();
    expect(await headingOf(page)).toBe(words.title);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `unconfirmed-${language}-${size}`);
    await page.getByRole("button", { name: words.buttons.never }).first().click();
    await page.getByText(words.done(1)).waitFor();
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `unconfirmed-said-${language}-${size}`);
    await page.getByRole("button", { name: words.all.buttons.sent }).click();
    await page.getByText(words.done(3)).waitFor();
    expect(await page.getByRole("button", { name: words.buttons.never }).count()).toBe(0);
    await picture(page, `unconfirmed-done-${language}-${size}`);
    await page.context().close();
  },
);

test.each(["phone", "desktop"] as const)("is read as well in the dark, on a %s", async (size) => {
  await unsure(desk.stack, `Zoë ${NAMES.next().value}`, ["handover", "team"]);
  const page = await openWindow(desk.browser, { size, colours: "dark" });
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/unconfirmed`);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `unconfirmed-nl-${size}-dark`);
  await page.context().close();
});
