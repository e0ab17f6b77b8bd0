import type { Page } from "playwright-core";
import { SUBMITTED_AT, submission } from "../api/record/submissions.ts";
import { startTestStack } from "../support/stack.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const WORDS = {
  nl: {
    list: "Vertrekken",
    found: "Gevonden vertrekken",
    name: "Naam",
    search: "Zoeken",
    next: "Volgende pagina",
    toStart: "Naar de eerste pagina",
    nobody: "Niemand gevonden",
    file: "Opslaan als CSV",
    withdrawn: "Ingetrokken",
    empty: "Geen lopende vertrekken",
  },
  en: {
    list: "Departures",
    found: "Departures found",
    name: "Name",
    search: "Search",
    next: "Next page",
    toStart: "Go to the first page",
    nobody: "Nobody found",
    file: "Save as CSV",
    withdrawn: "Withdrawn",
    empty: "No running departures",
  },
};

const desk = deskAt(SUBMITTED_AT, async (stack) => {
  const names = Array.from({ length: 52 }, (_, index) => `Veel Vertrekkers ${index + 1}`);
  const people = ["Zoë van den IJssel", "Jan-Willem Aleksandrowicz-Konstantinopel", ...names];
  for (const [index, name] of people.entries()) {
    const employee = { name, workAddress: `w${index}@delinde.example` };
    const body = submission({ employee, department: "De Berk" });
    expect((await stack.ask("/departures", { body })).status).toBe(201);
  }
});

/** How many lines the list has, once the page is there as a whole. */
async function linesOn(page: Page): Promise<number> {
  await page.locator("body > footer").waitFor();
  return page.locator("tbody tr").count();
}

test.each(WINDOWS)(
  "a reader looks through the list, searches a name, goes on to the next page and saves a file: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "reader");
    await page.goto(`${desk.stack.url}/desk/departures`);
    expect(await headingOf(page)).toBe(words.list);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `list-${language}-${size}`);
    await page.getByRole("link", { name: words.next }).click();
    expect(await linesOn(page)).toBe(4);
    await page.getByRole("link", { name: words.toStart }).click();
    expect(await linesOn(page)).toBe(50);

    await page.getByLabel(words.name, { exact: true }).fill("vertrek");
    await page.getByRole("button", { name: words.search, exact: true }).click();
    expect(await headingOf(page)).toBe(words.found);
    expect(await page.getByLabel(words.name, { exact: true }).inputValue()).toBe("vertrek");
    await page.getByRole("button", { name: words.next }).click();
    expect(await linesOn(page)).toBe(2);
    expect(page.url()).not.toContain("vertrek");
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `list-found-${language}-${size}`);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: words.file }).click();
    expect((await download).suggestedFilename()).toBe("totziens-2027-01-14.csv");

    await page.getByLabel(words.name, { exact: true }).fill("nergens");
    await page.getByRole("button", { name: words.search, exact: true }).click();
    expect(await page.locator("main").textContent()).toContain(words.nobody);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `list-nobody-${language}-${size}`);

    await page.getByLabel(words.name, { exact: true }).fill("z");
    await page.getByRole("button", { name: words.search, exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toContain("2 ");
    expect(await faultsOf(page, scripts)).toEqual([]);
    await page.getByRole("link", { name: words.withdrawn }).click();
    expect(await linesOn(page)).toBe(0);
    await page.context().close();
  },
);

test.each(["phone", "desktop"] as const)("is read as well in the dark, on a %s", async (size) => {
  const page = await openWindow(desk.browser, { size, colours: "dark" });
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures`);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `list-nl-${size}-dark`);
  await page.context().close();
});

test("an empty list says what to do", async () => {
  const empty = await startTestStack(SUBMITTED_AT);
  const page = await openWindow(desk.browser, { size: "phone" });
  await signInAs(page, empty.url, "officer");
  await page.goto(`${empty.url}/desk/departures`);
  expect(await page.locator("main").textContent()).toContain(WORDS.nl.empty);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "list-empty-nl-phone");
  await page.context().close();
  await empty.close();
});
