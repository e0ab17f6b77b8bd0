import { INSIGHTS_WORDS } from "../../lambdas/words/words.ts";
import { RELEASE, releasesOf } from "../support/published.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const PAGE = "/desk/insights";
let published = releasesOf(RELEASE);
const releases = { ...published, latest: () => published.latest() };

const desk = deskAt("2027-07-01T10:00", undefined, { ports: { releases } });
afterEach(() => {
  published = releasesOf(RELEASE);
});

test.each(WINDOWS)(
  "a member of the works council reads the insights, by department and by period: %j",
  async ({ language, size, scripts }) => {
    const words = INSIGHTS_WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `insights-${name}${language}-${size}`);
    };
    await signInAs(page, desk.stack.url, "works-council");
    expect(await headingOf(page)).toBe(words.title);
    expect(await page.locator(".sample").count()).toBe(0);
    await look("");
    await page.getByRole("link", { name: words.viewsShown.department }).click();
    await page.getByText("De Berk").first().waitFor();
    await look("departments-");
    await page.goto(`${desk.stack.url}/desk/departures`);
    expect(await headingOf(page)).not.toBe(words.title);
    await look("refused-");
    await page.context().close();
  },
);

test.each(WINDOWS)(
  "before there are figures, the page says what will stand there, beside a sample that nobody takes for real: %j",
  async ({ language, size, scripts }) => {
    published = releasesOf(undefined);
    const words = INSIGHTS_WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "works-council");
    expect(await page.locator("main").textContent()).toContain(words.empty.title);
    for (const heading of await page.locator(".sample h2").allTextContents())
      expect(heading).toContain(words.sample.mark);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `insights-empty-${language}-${size}`);
    await page.context().close();
  },
);

test.each(["phone", "desktop"] as const)("is read as well in the dark, on a %s", async (size) => {
  const page = await openWindow(desk.browser, { size, colours: "dark" });
  await signInAs(page, desk.stack.url, "works-council");
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `insights-nl-${size}-dark`);
  published = releasesOf(undefined);
  await page.reload();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `insights-empty-nl-${size}-dark`);
  await page.context().close();
});

test("on the narrowest phone nothing has to be pushed around", async () => {
  const page = await openWindow(desk.browser, { size: "phone" });
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, desk.stack.url, "reader");
  for (const query of ["", "?by=department", "?by=kind"]) {
    await page.goto(`${desk.stack.url}${PAGE}${query}`);
    expect(await faultsOf(page)).toEqual([]);
  }
  await picture(page, "insights-kind-nl-320");
  await page.context().close();
});

test("on paper every chart stands with its numbers, and no button", async () => {
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "reader");
  await page.goto(`${desk.stack.url}${PAGE}`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".heading .button").first().isVisible()).toBe(false);
  expect(await page.locator(".chart").first().isVisible()).toBe(true);
  expect(await page.locator(".insight-table table").first().isVisible()).toBe(true);
  await picture(page, "insights-nl-print");
  await page.context().close();
});
