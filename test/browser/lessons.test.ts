import { connectDesk } from "../../lambdas/desk/connect.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { LESSON_WORDS } from "../../lambdas/words/words.ts";
import { LESSONS, LINES, NEW, TYPED } from "../desk/lesson-pages.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-05-12T10:00");

const WRITTEN = [
  "Ik had graag eerder geweten wanneer ik moest werken.",
  "De laatste maanden was het rooster steeds te laat klaar. Daardoor kon ik thuis niets afspreken.",
  "Meer tijd voor de bewoners.",
  `Een heel lang woord: ${"lang".repeat(30)}`,
  "Het team was fijn.\nHet rooster niet.",
  "The rota.",
];

test.each(WINDOWS)(
  "an answer reader reads what people wrote, writes a lesson of it, and takes it back: %j",
  async ({ language, size, scripts }) => {
    const words = LESSON_WORDS[language];
    const { browser, stack } = desk;
    const lines = WRITTEN.map((each, index) => ({ id: `${index}`, words: each }));
    const until = stack.now().add({ hours: 24 * 90 });
    const { gathering } = connectClosing(stack.environment);
    await gathering.gather({ month: "2027-05", lines, until });
    await gathering.gather({ month: "2027-04", lines, until });
    const { lessons } = connectDesk(stack.environment);
    for (const { id } of await lessons.all()) await lessons.takeBack(id);

    const page = await openWindow(browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    await signInAs(page, stack.url, "answer-reader");
    await page.goto(`${stack.url}${LESSONS}`);
    await look("lessons-none");
    await page.locator(`a[href="${LINES}"]`).click();
    await look("open-lines-closed");
    await page.getByRole("button", { name: words.open }).click();
    expect(await page.locator("main").textContent()).toContain("Meer tijd voor de bewoners.");
    await look("open-lines");
    await page.locator(`main a[href="${NEW}"]`).click();
    expect(await headingOf(page)).toBe(words.formTitle);
    await look("lesson-form");
    await page.locator('[name="said.nl"]').fill("Volgens Anouk kwam het rooster te laat");
    await page.getByRole("button", { name: words.look }).click();
    await look("lesson-form-problems");
    for (const name of ["said.nl", "done.nl", "said.en", "done.en", "people"] as const)
      await page.locator(`[name="${name}"]`).fill(TYPED[name]);
    await page.locator('[name="read"]').selectOption("earlier");
    await page.locator('[name="nobody"]').check();
    await page.getByRole("button", { name: words.look }).click();
    expect(await headingOf(page)).toBe(words.previewTitle);
    await look("lesson-preview");
    await page.getByRole("button", { name: words.publish }).click();
    expect(await page.locator("main").textContent()).toContain(words.isPublished);
    await page.locator("details summary").click();
    await look("lessons");
    await page.locator("details button").click();
    expect(await page.locator("main").textContent()).toContain(words.isTakenBack);

    await page.context().clearCookies();
    await signInAs(page, stack.url, "officer");
    await page.goto(`${stack.url}${NEW}`);
    expect(await headingOf(page)).toBe(words.notYours.title);
    await look("lessons-not-yours");
  },
);
