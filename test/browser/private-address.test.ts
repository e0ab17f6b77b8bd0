import { submission } from "../api/record/submissions.ts";
import { linkIn, mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const WORDS = {
  nl: {
    title: "Je privémailadres",
    field: "Je privémailadres",
    give: "Geef dit adres door",
    yes: "Ja, ",
    confirm: "Ja, dit adres klopt",
    ratherNot: "Liever niet",
    card: "Maak het kaartje",
    go: "Verder",
  },
  en: {
    title: "Your private email address",
    field: "Your private email address",
    give: "Use this address",
    yes: "Yes, ",
    confirm: "Yes, this address is right",
    ratherNot: "I’d rather not",
    card: "Make the card",
    go: "Continue",
  },
} as const;

/** Since noon: each window comes later. */
let minutes = 0;
/** The last one recorded. */
let withoutMailbox = "";

const desk = deskAt("2027-01-14T10:00", async (stack) => {
  for (const { language, size } of WINDOWS) {
    const mailboxes = [{ workAddress: workOf(language, size) }, {}];
    for (const [number, mailbox] of mailboxes.entries()) {
      const name = `${number === 0 ? "Sanne Bakker" : "Mo Haddad"} ${size}`;
      const manager = { name: "Fatima El Idrissi", address: managerOf(language, size), language };
      const body = submission({ employee: { name, language, ...mailbox }, manager });
      withoutMailbox = (await stack.ask("/departures", { body })).body.id;
    }
  }
  await stack.advanceTo(at("2027-02-05T12:00"));
});

function workOf(language: string, size: string): string {
  return `s.${language}.${size}@delinde.example`;
}

function managerOf(language: string, size: string): string {
  return `f.${language}.${size}@delinde.example`;
}

const linkTo = (address: string, mailing: string) =>
  linkIn(
    mailOf({ mails: () => desk.stack.mails().filter(({ to }) => to.includes(address)) }, mailing),
  );

test.each(WINDOWS)(
  "a leaver gives a private address, is asked about a slip, and confirms it: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `address-${name}-${language}-${size}`);
    };
    await page.goto(linkTo(workOf(language, size), "private-address"));
    expect(await headingOf(page)).toBe(words.title);
    await look("asked");
    const give = async (address: string) => {
      await page.getByLabel(words.field).fill(address);
      await page.getByRole("button", { name: words.give }).click();
    };
    await give(managerOf(language, size));
    await look("wrong");
    await give(`sanne.${language}.${size}@gmial.com`);
    await look("slip");
    await page.getByRole("button", { name: words.yes }).click();
    await look("given");
    minutes += 10;
    await desk.stack.advanceTo(at("2027-02-05T12:00").add({ minutes }));
    await page.goto(linkTo(`sanne.${language}.${size}@gmail.com`, "confirm-address"));
    await look("confirm");
    await page.getByRole("button", { name: words.confirm }).click();
    await look("confirmed");
    await page.context().close();
  },
);

test.each(WINDOWS)(
  "HR prints a card for a leaver without a mailbox, who then says no on a phone: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `card-${name}-${language}-${size}`);
    };
    await page.goto(
      `${linkTo(managerOf(language, size), "private-address").replace(/\/address$/, "")}`,
    );
    await look("passed-on");
    await page.locator('a[href$="/card"]').click();
    await look("before");
    await page.getByRole("button", { name: words.card }).click();
    await look("made");
    await page.emulateMedia({ media: "print" });
    await picture(page, `card-print-${language}-${size}`);
    await page.emulateMedia({ media: "screen" });
    const typed = (await page.locator(".leaver-card-code strong").textContent()) ?? "";
    await page.goto(`http://${typed}`);
    await look("asks");
    for (const [field, value] of [
      ["day", "20"],
      ["month", "2"],
      ["year", "2027"],
    ] as const)
      await page.locator(`#${field}`).fill(value);
    await page.getByRole("button", { name: words.go }).click();
    await look("wrong-day");
    await page.locator("#day").fill("19");
    await page.getByRole("button", { name: words.go }).click();
    await look("open");
    await page.locator('a[href$="/address"]').click();
    await page.getByRole("button", { name: words.ratherNot }).click();
    await look("declined");
    await page.context().close();
  },
);

test("an officer prints a card at the desk", async () => {
  const page = await openWindow(desk.browser);
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}/desk/departures/${withoutMailbox}`);
  await picture(page, "card-desk-departure");
  await page.locator('a[href$="/card"]').click();
  expect(await faultsOf(page)).toEqual([]);
  await page.locator("main form button").click();
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "card-desk-made");
  await page.emulateMedia({ media: "print" });
  await picture(page, "card-desk-print");
  await page.context().close();
});
