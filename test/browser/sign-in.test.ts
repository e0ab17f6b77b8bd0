import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T10:00");

const WORDS = {
  nl: {
    signIn: "Inloggen",
    today: "Vandaag",
    plan: "Plan",
    none: "Geen toegang",
    out: "Uitloggen",
  },
  en: {
    signIn: "Sign in",
    today: "Today",
    plan: "Plan",
    none: "No access",
    out: "Sign out",
  },
};

test.each(WINDOWS)(
  "an officer signs in with one click, reads the plan and a mail, and signs out: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    await page.goto(`${desk.stack.url}/desk`);
    expect(await headingOf(page)).toBe(words.signIn);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `sign-in-${language}-${size}`);

    await signInAs(page, desk.stack.url, "officer");
    expect(await headingOf(page)).toBe(words.today);
    await page.getByRole("link", { name: words.plan, exact: true }).click();
    expect(await headingOf(page)).toBe(words.plan);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `plan-${language}-${size}`);

    await page.locator("main table a").first().click();
    const mail = page.frameLocator("iframe.mail");
    expect(await mail.locator("body").textContent()).toContain("Samira Haddad");
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `mail-${language}-${size}`);

    await page.getByRole("button", { name: words.out }).click();
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `signed-out-${language}-${size}`);
    await page.goto(`${desk.stack.url}/desk/plan`);
    expect(await headingOf(page)).toBe(words.signIn);
    await page.context().close();
  },
);

test.each(WINDOWS.filter(({ size }) => size === "phone"))(
  "a reader may look, and somebody without rights is told so: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "nobody");
    expect(await headingOf(page)).toBe(words.none);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `no-rights-${language}-${size}`);

    await page.locator("main a.button").click();
    await page.getByRole("button", { name: "Bram Mulder" }).click();
    expect(await headingOf(page)).toBe(words.today);
    expect(await page.locator(".person").textContent()).toContain("Bram Mulder");
    await page.context().close();
  },
);

test("the colours are read as well in the dark", async () => {
  const page = await openWindow(desk.browser, { colours: "dark" });
  await signInAs(page, desk.stack.url, "officer");
  await page.getByRole("link", { name: WORDS.nl.plan, exact: true }).click();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "plan-nl-desktop-dark");
  await page.locator("main table a").first().click();
  await page.frameLocator("iframe.mail").locator("body").textContent();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "mail-nl-desktop-dark");
  await page.context().close();
});

test("the switch changes the language, and it stays", async () => {
  const page = await openWindow(desk.browser, { language: "nl" });
  await signInAs(page, desk.stack.url, "officer");
  await page.getByRole("button", { name: "English" }).click();
  expect(await headingOf(page)).toBe(WORDS.en.today);
  await page.reload();
  expect(await headingOf(page)).toBe(WORDS.en.today);
  await page.context().close();
});

test("the keyboard reaches the content first, then everything", async () => {
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  expect(await headingOf(page)).toBe(WORDS.nl.today);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").textContent()).toBe("Naar de inhoud");
  await page.keyboard.press("Enter");
  expect(await page.locator(":focus").getAttribute("id")).toBe("main");
  await page.context().close();
});
