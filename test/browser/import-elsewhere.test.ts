import type { Page } from "playwright-core";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { deskAt } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt(SUBMITTED_AT);

const HEADER =
  "Medewerker;Naam;Uit dienst;Laatste werkdag;Leidinggevende;E-mail leidinggevende;Opmerking";

/** People whom no other case hands in: new ones, one twice, and one whose day cannot be read. */
function fileOf(which: string, day = "19 maart 2027") {
  const row = (number: number, name: string, lastDay: string) =>
    `${number};${name};31 maart 2027;${lastDay};Fatima El Idrissi;f.elidrissi@delinde.example;pasje volgt`;
  const rows = [
    row(1, `Hanna ${which}`, day),
    row(2, `Daan ${which}`, day),
    row(2, `Daan ${which}`, day),
    row(3, `Esra ${which}`, "eind mei"),
  ].map((each) => each.replace(/^/, which.length.toString()));
  const text = [HEADER, ...rows, ""].join("\r\n");
  return { name: "afas.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

const CASES = [
  { size: "phone", colours: "light" },
  { size: "phone", colours: "dark" },
  { size: "desktop", colours: "light" },
  { size: "desktop", colours: "dark" },
] as const;

async function handIn(page: Page, file: ReturnType<typeof fileOf>): Promise<void> {
  await page.goto(`${desk.stack.url}/desk/import`);
  await page.getByLabel("CSV-bestand").setInputFiles(file);
  await page.getByRole("button", { name: "Bestand inlezen" }).click();
  await page.locator("body > footer").waitFor();
}

test.each(CASES)(
  "a file of another system is asked about, told apart, recorded and taken back: %j",
  async ({ size, colours }) => {
    const look = async (name: string) => {
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `import-${name}-nl-${size}-${colours}`);
    };
    const page = await openWindow(desk.browser, { size, colours });
    await signInAs(page, desk.stack.url, "officer");
    await handIn(page, fileOf(`${size} ${colours}`));
    // Of the first file the columns are asked, and remembered for the next.
    if (size === "phone" && colours === "light") await choosesColumns(page, look);
    expect(await headingOf(page)).toBe("Dit hebben we gelezen");
    await page.getByText("Kolommen met een eigen naam").click();
    await page.getByRole("link", { name: "Alle rijen (4)" }).click();
    await page.locator("body > footer").waitFor();
    await look("told-apart");

    await page.getByRole("button", { name: "2 vertrekken vastleggen" }).click();
    await desk.stack.settle();
    await page.getByRole("heading", { level: 1, name: "Klaar" }).waitFor();
    await look("may-be-taken-back");
    await page.getByRole("button", { name: "Import ongedaan maken" }).click();
    await look("taking-back");
    await desk.stack.settle();
    await page.getByRole("heading", { level: 1, name: "Import ongedaan gemaakt" }).waitFor();
    await look("taken-back");

    await handIn(page, fileOf(`${size} ${colours}`, "26 maart 2027"));
    await page.getByText("Kolommen met een eigen naam").click();
    await page.getByRole("link", { name: "Opnieuw kiezen" }).click();
    expect(await headingOf(page)).toBe("Welke kolom is wat?");
    await look("columns");
    await page.context().close();
  },
);

/** First without what is needed: the choices stay, and what is missing is said. */
async function choosesColumns(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  expect(await headingOf(page)).toBe("Welke kolom is wat?");
  await page.getByLabel("Kolom ‘Leidinggevende’").selectOption({ label: "Weglaten" });
  await page.getByRole("button", { name: "Bestand inlezen" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Naam van de leidinggevende");
  await look("columns-missing");
  await page
    .getByLabel("Kolom ‘Leidinggevende’")
    .selectOption({ label: "Naam van de leidinggevende (verplicht)" });
  await page.getByRole("button", { name: "Bestand inlezen" }).click();
  await page.locator("body > footer").waitFor();
}
