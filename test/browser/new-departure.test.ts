import type { Locator, Page } from "playwright-core";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T10:00");

const WORDS = {
  nl: {
    title: "Nieuw vertrek",
    wrong: "Er kloppen nog 3 dingen niet",
    name: "Naam van de medewerker: Dit ontbreekt nog. Vul het in.",
    preview: "Klopt het zo?",
    read: "Bekijk de mail: Werk overdragen",
    mail: "Werk overdragen",
    sent: "De testmail is onderweg naar jou.",
    subject: /^\[Testmail\] /,
  },
  en: {
    title: "New departure",
    wrong: "There are 3 problems to fix",
    name: "Employee name: This is missing. Fill it in.",
    preview: "Is this right?",
    read: "View the email: Handing over the work",
    mail: "Handing over the work",
    sent: "The test email is on its way.",
    subject: /^\[Test email\] /,
  },
};

let count = 0;

test.each(WINDOWS)(
  "an officer fills in the form, reads a mail, tries it, and records the departure: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    const refused = refusedBy(page);
    await signInAs(page, desk.stack.url, "officer");
    await page.goto(`${desk.stack.url}/desk/departures/new`);
    expect(await headingOf(page)).toBe(words.title);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `form-${language}-${size}`);

    await page.fill('[name="manager.name"]', "Fatima El Idrissi");
    await page.fill('[name="manager.address"]', "fatima at delinde");
    await page.fill('[name="lastDay"]', "2027-01-08");
    await submitForm(page);
    expect(await page.locator("#problems h2").textContent()).toBe(words.wrong);
    expect(await page.locator("#problems").textContent()).toContain(words.name);
    expect(await page.locator(":focus").getAttribute("id")).toBe("problems");
    expect(await page.inputValue('[name="manager.address"]')).toBe("fatima at delinde");
    expect(await page.inputValue('[name="lastDay"]')).toBe("2027-01-08");
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `form-wrong-${language}-${size}`);

    count += 1;
    await page.fill('[name="employee.name"]', "Sanne <script>alert(1)</script> Bakker");
    await page.fill('[name="employee.workAddress"]', `sanne${count}@delinde.example`);
    await page.selectOption('[name="manager.language"]', language);
    await page.fill('[name="manager.address"]', "fatima@delinde.example");
    await page.fill('[name="lastDay"]', "2027-02-19");
    await submitForm(page);
    expect(await headingOf(page)).toBe(words.preview);
    expect(await page.locator("main").textContent()).toContain("Sanne <script>");
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `preview-${language}-${size}`);

    const preview = page.url();
    await page.getByRole("link", { name: words.read }).click();
    expect(await headingOf(page)).toBe(words.mail);
    const mail = page.frameLocator("iframe.mail").locator("body");
    expect(await mail.textContent()).toContain("Fatima");
    expect(await faultsOf(page, scripts)).toEqual([]);
    const before = desk.stack.mails().length;
    await page.locator("main .confirm button").click();
    expect(await page.locator(".notice.good").textContent()).toContain(words.sent);
    await picture(page, `preview-mail-${language}-${size}`);
    await desk.stack.settle();
    const [test, ...others] = desk.stack.mails().slice(before);
    expect(others).toEqual([]);
    expect(test?.to).toEqual(["anneke.visser@delinde.example"]);
    expect(test?.subject).toMatch(words.subject);

    await page.goto(preview);
    const [first, last] = await topsOf(page, 'button[form="record"], #record button');
    expect(first).toBeLessThan(size === "phone" ? 1600 : 900);
    expect(last).toBeGreaterThan(first ?? 0);
    await page.locator(scripts ? "#record button" : 'button[form="record"]').click();
    const id = /departures\/([0-9a-f]{32})$/.exec(page.url())?.[1];
    const { body } = await desk.stack.ask(`/departures/${id}`);
    expect(body).toMatchObject({ lastDay: "2027-02-19", status: "running" });
    expect(refused).toEqual([]);
    await page.context().close();
  },
);

test("neighbours in the form begin at the same height, with and without a hint or a problem", async () => {
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures/new`);
  for (const isWrong of [false, true]) {
    if (isWrong) await submitForm(page);
    for (const row of await page.locator(".field-row:visible").all()) {
      for (const part of ["label", ":is(input, select)"]) {
        const [left, right] = await topsOf(row, `:scope > .field > ${part}`);
        expect(right).toBe(left);
      }
    }
  }
  await page.context().close();
});

test("a known name brings its address along, and only as long as nobody typed one", async () => {
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures/new`);
  count += 1;
  await page.fill('[name="employee.name"]', "Omar Haddad");
  await page.fill('[name="employee.workAddress"]', `omar${count}@delinde.example`);
  await page.fill('[name="manager.name"]', "Joris Bos");
  await page.fill('[name="manager.address"]', "joris@delinde.example");
  await submitForm(page);
  await page.locator("#record button").click();
  await page.goto(`${desk.stack.url}/desk/departures/new`);
  expect(await faultsOf(page)).toEqual([]);
  const address = page.locator('[name="manager.address"]');
  await page.fill('[name="manager.name"]', "Joris Bos");
  expect(await address.inputValue()).toBe("joris@delinde.example");
  await page.fill('[name="manager.name"]', "Joris Bosch");
  expect(await address.inputValue()).toBe("");
  await address.fill("j.bosch@delinde.example");
  await page.fill('[name="manager.name"]', "Joris Bos");
  expect(await address.inputValue()).toBe("j.bosch@delinde.example");
  await page.fill('[name="manager.name"]', "");
  await address.fill("joris@delinde.example");
  expect(await page.inputValue('[name="manager.name"]')).toBe("Joris Bos");
  await page.context().close();
});

test.each([
  ["phone", "light"],
  ["phone", "dark"],
  ["desktop", "light"],
  ["desktop", "dark"],
] as const)(
  "an unusual address is asked about, and answered by keyboard alone: %s, %s",
  async (size, colours) => {
    const page = await openWindow(desk.browser, { size, colours });
    await signInAs(page, desk.stack.url, "officer");
    await page.goto(`${desk.stack.url}/desk/departures/new`);
    count += 1;
    await page.fill('[name="employee.name"]', "Omar Haddad");
    await page.fill('[name="employee.workAddress"]', `omar${count}@delinde.example`);
    await page.fill('[name="employee.privateAddress"]', `omar${count}@gmial.com`);
    await page.fill('[name="manager.name"]', "Fatima El Idrissi");
    await page.fill('[name="manager.address"]', "fatima@delinden.example");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/departures\/new\/[0-9a-f]{32}$/);
    expect(await page.locator("#problems h2").textContent()).toBe("Klopt dit adres?");
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `form-asks-nl-${size}${colours === "dark" ? "-dark" : ""}`);
    expect(await page.locator(":focus").getAttribute("id")).toBe("problems");
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    expect(await page.locator(":focus").getAttribute("name")).toBe("manager.address");
    await page.keyboard.press("Enter");
    await page.locator("#record button").waitFor();
    await page.context().close();
  },
);

test("extra steps are offered where they can be added, and only there", async () => {
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures/new`);
  const extra = page.locator(".extra-steps");
  expect(await extra.isVisible()).toBe(false);
  await page.locator('[name="kind"][value="employer"]').check();
  expect(await extra.isVisible()).toBe(true);
  await picture(page, "form-employer-nl-desktop");
  await page.context().close();
});

test("the form, the preview and a mail read as well in the dark", async () => {
  for (const size of ["phone", "desktop"] as const) {
    const page = await openWindow(desk.browser, { size, colours: "dark" });
    await signInAs(page, desk.stack.url, "officer");
    await page.goto(`${desk.stack.url}/desk/departures/new`);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `form-nl-${size}-dark`);
    count += 1;
    await page.fill('[name="employee.name"]', "Omar Haddad");
    await page.fill('[name="employee.workAddress"]', `omar${count}@delinde.example`);
    await page.fill('[name="manager.name"]', "Fatima El Idrissi");
    await page.fill('[name="manager.address"]', "fatima@delinde.example");
    await page.fill('[name="announced"]', "2027-01-08");
    await submitForm(page);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `preview-nl-${size}-dark`);
    await page.locator("a.read").nth(1).click();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, `preview-mail-nl-${size}-dark`);
    await page.context().close();
  }
});

test("a countdown ticks, in minutes and seconds", async () => {
  const page = await openWindow(desk.browser);
  const refused = refusedBy(page);
  await signInAs(page, desk.stack.url, "officer");
  const main = page.locator("main");
  await main.evaluate((each) => {
    each.innerHTML = '<strong data-seconds-left="125">3 minuten</strong>';
  });
  await page.addScriptTag({ url: `${desk.stack.url}/desk/script.js` });
  await main.getByText("2:03").waitFor();
  expect(refused).toEqual([]);
  await page.context().close();
});

/** Where each begins, from the top of the page, in whole pixels. */
function topsOf(within: Page | Locator, selector: string): Promise<number[]> {
  return within
    .locator(selector)
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
}

async function submitForm(page: Page): Promise<void> {
  await page.locator("form.departure-form > p.buttons button").click();
  await page.waitForURL(/\/departures\/new\/[0-9a-f]{32}$/);
}

/** What the browser refuses to load or run, as it says so; scripts that failed too. */
function refusedBy(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) said.push(message.text());
  });
  return said;
}
