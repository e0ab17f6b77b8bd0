import type { Page } from "playwright-core";
import { FILE_LIMIT_BYTES } from "../../lambdas/use-cases/import-file/limits.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { HEADER, rowOf } from "../desk/import-pages.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const WORDS = {
  nl: {
    place: "Importeren",
    start: "Vertrekken importeren",
    file: "CSV-bestand",
    read: "Bestand inlezen",
    wrong: "Dit bestand kunnen we niet gebruiken",
    tooLarge: "Dit bestand is te groot",
    preview: "Dit hebben we gelezen",
    all: "Alle rijen (33)",
    next: "Volgende pagina",
    record: "30 vertrekken vastleggen",
    running: "Bezig met vastleggen",
    refresh: "Vernieuwen",
    done: "Klaar",
    departures: "Vertrekken (30)",
    download: "Download de rijen met fouten",
    name: "totziens-niet-vastgelegd.csv",
  },
  en: {
    place: "Import",
    start: "Import departures",
    file: "CSV file",
    read: "Read the file",
    wrong: "We can’t use this file",
    tooLarge: "This file is too large",
    preview: "This is what we’ve read",
    all: "All rows (33)",
    next: "Next page",
    record: "Record 30 departures",
    running: "Recording departures",
    refresh: "Refresh",
    done: "Done",
    departures: "Departures (30)",
    download: "Download the rows with errors",
    name: "totziens-not-recorded.csv",
  },
};

const desk = deskAt(SUBMITTED_AT);

function csv(text: string | Buffer) {
  return { name: "vertrekken.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** People whom no other case hands in, three of them with something wrong. */
function rowsOf(which: string): string {
  const bad = [
    rowOf(`Piet ${which}`, { lastDay: "straks", address: "piet" }),
    rowOf(`Jan-Willem Aleksandrowicz-Konstantinopel ${which}`, { lastDay: "5/3/2027" }),
    "Truus",
  ];
  const good = Array.from({ length: 30 }, (_, index) => rowOf(`Zoë ${which} ${index + 1}`));
  return [HEADER, ...bad, ...good].join("\r\n");
}

async function handIn(page: Page, words: (typeof WORDS)["nl"], text: string): Promise<void> {
  await page.getByLabel(words.file).setInputFiles(csv(text));
  await page.getByRole("button", { name: words.read }).click();
  await page.locator("body > footer").waitFor();
}

test.each(WINDOWS)(
  "an officer hands in a file, looks at its rows, records them, and gets back what was not right: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `import-${name}-${language}-${size}`);
    };
    const page = await openWindow(desk.browser, { language, size, scripts });
    await signInAs(page, desk.stack.url, "officer");
    await page.getByRole("link", { name: words.place, exact: true }).click();
    expect(await headingOf(page)).toBe(words.start);
    await look("start");

    if (scripts && size === "desktop") await triesTooLarge(page, words);
    await handIn(page, words, "Schoenmaat\r\n42\r\n");
    expect(await page.getByRole("alert").textContent()).toContain(words.wrong);
    await look("wrong");

    await handIn(page, words, rowsOf(`${language}-${size}`));
    expect(await headingOf(page)).toBe(words.preview);
    expect(await page.locator("tbody tr").count()).toBe(3);
    await look("read");
    await page.getByRole("link", { name: words.all }).click();
    await page.getByRole("link", { name: words.next }).click();
    await page.locator("body > footer").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(8);

    await page.getByRole("button", { name: words.record }).click();
    expect(await headingOf(page)).toBe(words.running);
    await look("running");
    const refresh = page.getByRole("link", { name: words.refresh });
    await refresh.focus();
    await desk.stack.settle();
    if (!scripts) await refresh.click();
    await page.getByRole("heading", { level: 1, name: words.done }).waitFor();
    if (scripts) expect(await focused(page)).toBe("main");
    await look("done");

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: words.download }).click();
    expect((await download).suggestedFilename()).toBe(words.name);
    await page.getByRole("link", { name: words.departures }).click();
    await page.locator("body > footer").waitFor();
    expect(await page.locator("tbody tr a").count()).toBe(25);
    await look("departures");
    await page.context().close();
  },
);

test.each(["phone", "desktop"] as const)("is read as well in the dark, on a %s", async (size) => {
  const page = await openWindow(desk.browser, { size, colours: "dark" });
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/import`);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `import-start-nl-${size}-dark`);
  await handIn(page, WORDS.nl, rowsOf(`dark-${size}`));
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `import-read-nl-${size}-dark`);
  await page.context().close();
});

/** The browser then says so itself, and sends nothing; nor when it put the file back into the form. */
async function triesTooLarge(page: Page, words: (typeof WORDS)["nl"]): Promise<void> {
  const input = page.getByLabel(words.file);
  const said = () => input.evaluate((element) => Object(element).validationMessage);
  await input.setInputFiles(csv(Buffer.alloc(FILE_LIMIT_BYTES + 1)));
  expect(await said()).toContain(words.tooLarge);
  await input.evaluate((element) => Object(element).setCustomValidity(""));
  await page.evaluate('dispatchEvent(new Event("pageshow"))');
  expect(await said()).toContain(words.tooLarge);
}

async function focused(page: Page): Promise<string | null> {
  return page.locator(":focus").getAttribute("id");
}
