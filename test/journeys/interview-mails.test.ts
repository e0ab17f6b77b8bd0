import PostalMime, { type Email } from "postal-mime";
import { mailSource } from "../../lib/local/ses/mail-source.ts";
import { type Goodbye, record, WITHOUT_MORNINGS } from "../never/goodbye.ts";
import { at } from "../support/departures.ts";

const LEAVER = "sanne.bakker@thuis.example";
const MANAGER = "f.elidrissi@delinde.example";
const KEES = { name: "Kees de Groot", address: "k.degroot@delinde.example" };
const VIDEO =
  "https://video.example/l/meetup-join/19%3ameeting_A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4%40thread.v2/0?context=%7b%22Tid%22%3a%220123456789ab-0123456789ab-0123456789ab-%22%2c%22Oid%22%3a%22ba9876543210-ba9876543210-ba9876543210-%22%7d";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record({
    at: "2027-08-30T10:00",
    changes: { announced: "2027-08-02", lastDay: "2027-08-27", endOfEmployment: "2027-08-31" },
    options: { ports: { plan: WITHOUT_MORNINGS } },
  });
});
afterEach(() => goodbye.close());

test("in another room: the mails say that the place is another, and not that the moment is", async () => {
  await plan({ where: "Kamer 3" });
  await upTo("2027-08-31T10:00");
  await plan({ where: "Kamer 5" });
  await upTo("2027-09-01T10:00");
  for (const reader of [LEAVER, MANAGER]) {
    const { subject, words, entry } = await lastTo(reader);
    expect(words).toContain("Dit is nieuw: een andere plek.");
    expect(`${subject} ${words}`).not.toMatch(/moment|verplaatst|schuift/i);
    expect(words).toContain("Kamer 5");
    expect(words).not.toContain("Kamer 3");
    expect(entry).toMatchObject({ METHOD: "REQUEST", SEQUENCE: "1", LOCATION: "Kamer 5" });
  }
});

test("with another manager: an entry for the new one, a cancellation for the old one, and the leaver hears with whom", async () => {
  await plan({});
  await upTo("2027-08-31T10:00");
  const before = await lastTo(LEAVER);
  await goodbye.post("/replace", { role: "manager", ...KEES });
  await upTo("2027-09-01T10:00");
  const leaver = await lastTo(LEAVER);
  expect(leaver.subject).toMatch(/^Veranderd: ons gesprek, Sanne$/);
  expect(leaver.words).toContain("Dit is nieuw: een andere gesprekspartner.");
  expect(leaver.words).toContain("Met: Kees de Groot");
  expect(leaver.words).toContain("Praat je liever met iemand anders dan Kees de Groot?");
  expect(leaver.words).not.toMatch(/moment|andere plek/);
  expect(leaver.entry).toMatchObject({ METHOD: "REQUEST", SEQUENCE: "1", UID: before.entry.UID });
  expect(await countTo(LEAVER)).toBe(2);
  const old = await lastTo(MANAGER);
  expect(old.subject).toBe("Overgenomen: je gesprek met Sanne");
  expect(old.entry).toMatchObject({ METHOD: "CANCEL", SEQUENCE: "1", UID: before.entry.UID });
  const next = await lastTo(KEES.address);
  expect(next.subject).toBe("Afgesproken: je gesprek met Sanne");
  expect(next.entry).toMatchObject({ METHOD: "REQUEST", UID: before.entry.UID });
  expect((await goodbye.present()).interview.with).toMatchObject(KEES);
});

test("by video: a link of 245 characters is whole in both mails, where it can be clicked, and in the entry", async () => {
  await plan({ where: VIDEO });
  await upTo("2027-08-31T10:00");
  for (const reader of [LEAVER, MANAGER]) {
    const { html, text, entry } = await lastTo(reader);
    const [, href = ""] = /<a class="link" href="([^"]+)"/.exec(html) ?? [];
    expect(unescaped(href)).toBe(VIDEO);
    expect(text).toContain(VIDEO);
    expect(unfolded(entry.LOCATION)).toBe(VIDEO);
    expect(entry.URL).toContain(VIDEO);
    expect(unfolded(entry.DESCRIPTION)).toContain(VIDEO);
  }
});

test.each([
  ["a place of 500 characters", `${"Zaal ".repeat(99)}Noord`],
  ["a place with markup", '<b>Kamer</b> "3" & {{leaver}} {{/talkPlace}}'],
  ["a place from right to left", "غرفة الاجتماعات 3"],
  ["a place with what calendars use themselves", "Kamer 3; 2e etage, rechts\\links: aan"],
  ["a place with a link in it", "Teams: https://video.example/a/b?c=1&d=2). Tot dan!"],
])("%s stands as it was typed in both mails and in the entry", async (_, where) => {
  await plan({ where });
  await upTo("2027-08-31T10:00");
  for (const reader of [LEAVER, MANAGER]) {
    const { html, text, entry } = await lastTo(reader);
    expect(text).toContain(where);
    expect(unescaped(html)).toContain(where);
    expect(html).not.toContain("<b>Kamer");
    expect(unfolded(entry.LOCATION)).toBe(where);
  }
});

test("a link within a place is clicked without the bracket behind it", async () => {
  await plan({ where: "Teams (https://video.example/a/b?c=1&d=2). Tot dan!" });
  await upTo("2027-08-31T10:00");
  const { html } = await lastTo(LEAVER);
  const [, href = ""] = /<a class="link" href="([^"]+)"/.exec(html) ?? [];
  expect(unescaped(href)).toBe("https://video.example/a/b?c=1&d=2");
});

test("what is no address of the web is not clicked", async () => {
  await plan({ where: "javascript:alert(1)" });
  await upTo("2027-08-31T10:00");
  expect((await lastTo(LEAVER)).html).not.toMatch(/href="[^"]*javascript/i);
});

test.each([45, 10, 240])("of %s minutes: no mail speaks of another length", async (minutes) => {
  await plan({ minutes });
  await upTo("2027-08-31T10:00");
  for (const reader of [LEAVER, MANAGER]) {
    const { subject, words } = await lastTo(reader);
    expect(`${subject} ${words}`).toContain(`${minutes} minuten`);
    expect(lengthsIn(`${subject} ${words}`)).toEqual([String(minutes)]);
  }
});

test.each([
  [30, 45, "meer tijd"],
  [45, 20, "minder tijd"],
])("of %s minutes and then of %s: the mails say that it is %s", async (first, second, change) => {
  await plan({ minutes: first });
  await upTo("2027-08-31T10:00");
  await plan({ minutes: second });
  await upTo("2027-09-01T10:00");
  const { subject, words } = await lastTo(LEAVER);
  expect(subject).toMatch(/^Veranderd: ons gesprek, Sanne$/);
  expect(words).toContain(`Dit is nieuw: ${change}.`);
  expect(`${subject} ${words}`).not.toMatch(/moment|plek/);
  expect(lengthsIn(words)).toEqual([String(second)]);
});

/** Every length that words speak of. */
function lengthsIn(words: string): string[] {
  expect(words).not.toMatch(/half uur|kwartier|uur lang/i);
  return [...new Set([...words.matchAll(/(\d+) minuten/g)].map(([, minutes = ""]) => minutes))];
}

function plan(agreed: object) {
  return goodbye.post("/interview", { do: "plan", at: "2027-09-14T14:00", ...agreed });
}

function upTo(moment: string) {
  return goodbye.stack.advanceTo(at(moment));
}

async function mailsTo(address: string): Promise<Email[]> {
  const mails = goodbye.stack
    .mails()
    .filter(({ to, tags }) => to.includes(address) && tags.mailing?.startsWith("interview-"));
  return Promise.all(
    mails.map(async (mail) =>
      PostalMime.parse(await mailSource(mail), { attachmentEncoding: "utf8" }),
    ),
  );
}

async function countTo(address: string): Promise<number> {
  return (await mailsTo(address)).length;
}

async function lastTo(address: string) {
  const mail = (await mailsTo(address)).at(-1);
  if (!mail) throw new Error(`No mail about a talk to ${address}.`);
  const { subject = "", html = "", text = "", attachments } = mail;
  const lines = String(attachments[0]?.content)
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  const entry = Object.fromEntries(
    lines.map((line) => line.split(/[;:](.*)/s) as [string, string]),
  ) as Record<string, string>;
  const preview = /<div[^>]*display:none[^>]*>([^<]*)/.exec(html)?.[1] ?? "";
  return { subject, html, text, words: `${unescaped(preview)} ${text}`, entry };
}

function unescaped(html: string): string {
  return html
    .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** A text of a calendar, as it is (RFC 5545, 3.3.11). */
function unfolded(text = ""): string {
  return text.replace(/\\([\\;,nN])/g, (_, character: string) =>
    /n/i.test(character) ? "\n" : character,
  );
}
