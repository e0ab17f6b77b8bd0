import PostalMime from "postal-mime";
import { mailSource } from "../../lib/local/ses/mail-source.ts";
import { at } from "../support/departures.ts";
import { type Goodbye, record, WITHOUT_MORNINGS } from "./goodbye.ts";

const LEAVER = "sanne.bakker@thuis.example";
const MANAGER = "f.elidrissi@delinde.example";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record({
    at: "2027-08-30T10:00",
    changes: { announced: "2027-08-02", lastDay: "2027-08-27", endOfEmployment: "2027-08-31" },
    options: { ports: { plan: WITHOUT_MORNINGS } },
  });
});
afterEach(() => goodbye.close());

test("a duplicate calendar entry after a move: both people see the one entry move, then go", async () => {
  await plan("2027-09-14T14:00");
  await goodbye.stack.advanceTo(at("2027-09-01T10:00"));
  await plan("2027-09-16T09:30");
  await goodbye.stack.advanceTo(at("2027-09-02T10:00"));
  await goodbye.post("/interview", { do: "cancel" });
  await goodbye.stack.advanceTo(at("2027-09-03T10:00"));
  for (const reader of [LEAVER, MANAGER]) {
    const entries = await entriesTo(reader);
    expect(entries.map(({ METHOD, STATUS }) => `${METHOD} ${STATUS}`)).toEqual([
      "REQUEST CONFIRMED",
      "REQUEST CONFIRMED",
      "CANCEL CANCELLED",
    ]);
    expect(new Set(entries.map(({ UID }) => UID)).size).toBe(1);
    expect(entries.map(({ SEQUENCE }) => SEQUENCE)).toEqual(["0", "1", "2"]);
    expect(entries[0]?.ORGANIZER).toBe('CN="Zorggroep De Linde":mailto:mail@totziens.example');
    // Nine thirty in Amsterdam, in summer.
    expect(entries.map(({ DTSTART }) => DTSTART)).toEqual([
      "20270914T120000Z",
      "20270916T073000Z",
      "20270916T073000Z",
    ]);
  }
  const [first] = await entriesTo(LEAVER);
  expect((await entriesTo(MANAGER))[0]?.UID).toBe(first?.UID);
});

test("a second interview refused: once a talk was held, there can be another", async () => {
  await plan("2027-09-14T14:00");
  await goodbye.stack.advanceTo(at("2027-09-15T10:00"));
  const { status, body } = await plan("2027-09-28T11:00");
  expect([status, body.interview.at.local]).toEqual([200, "2027-09-28T11:00:00"]);
  await goodbye.stack.advanceTo(at("2027-09-16T10:00"));
  const entries = await entriesTo(LEAVER);
  expect(new Set(entries.map(({ UID }) => UID)).size).toBe(2);
});

test("a mail that servers refuse: every line ends with CR LF, whether it is agreed, moved or called off", async () => {
  await goodbye.post("/interview", {
    do: "plan",
    at: "2027-09-14T14:00",
    minutes: 30,
    where: "De Linde, kamer 3",
  });
  await goodbye.stack.advanceTo(at("2027-09-01T10:00"));
  await plan("2027-09-16T09:30");
  await goodbye.stack.advanceTo(at("2027-09-02T10:00"));
  await goodbye.post("/interview", { do: "cancel" });
  await goodbye.stack.advanceTo(at("2027-09-03T10:00"));
  const mails = invitations();
  expect(mails).toHaveLength(6);
  for (const mail of mails) {
    const message = Buffer.from(mail.raw ?? "", "base64").toString("latin1");
    const parts = message.split(/^--.+$/m).slice(1, -1);
    const encodings = parts.map((part) => /Content-Transfer-Encoding: (\S+)/.exec(part)?.[1]);
    expect(encodings.filter(Boolean).length).toBeGreaterThanOrEqual(4);
    for (const text of [message, ...parts.map(decoded)]) expect(brokenLines(text)).toEqual([]);
  }
});

/** What stands in one part of a message. */
function decoded(part: string): string {
  const [head = "", ...body] = part.trimStart().split("\r\n\r\n");
  const words = body.join("\r\n\r\n");
  if (/multipart/.test(head)) return words;
  if (/base64/.test(head)) return Buffer.from(words, "base64").toString("latin1");
  return words
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function brokenLines(text: string): string[] {
  return [...text.matchAll(/.{0,20}(?:(?<!\r)\n|\r(?!\n)).{0,20}/gs)].map(([broken]) => broken);
}

test("an invitation says to no one where somebody else can be reached in private", async () => {
  await plan("2027-09-14T14:00");
  await goodbye.stack.advanceTo(at("2027-09-01T10:00"));
  const toManager = invitations().find(({ to }) => to.includes(MANAGER));
  expect(Buffer.from(toManager?.raw ?? "", "base64").toString()).not.toContain(LEAVER);
});

function plan(moment: string) {
  return goodbye.post("/interview", { do: "plan", at: moment });
}

function invitations() {
  return goodbye.stack.mails().filter(({ tags }) => tags.mailing?.startsWith("interview-"));
}

/** The lines of each calendar entry in the mails to one reader, as the calendar part and the attachment both say. */
async function entriesTo(address: string): Promise<Record<string, string>[]> {
  const mails = invitations().filter(({ to }) => to.includes(address));
  return Promise.all(
    mails.map(async (mail) => {
      const { attachments } = await PostalMime.parse(await mailSource(mail), {
        attachmentEncoding: "utf8",
      });
      const parts = attachments.map(({ content }) => String(content).replace(/\r?\n[ \t]/g, ""));
      expect(new Set(parts).size).toBe(1);
      const lines = parts[0]?.split(/\r?\n/).filter(Boolean) ?? [];
      return Object.fromEntries(lines.map((line) => line.split(/[;:](.*)/s) as [string, string]));
    }),
  );
}
