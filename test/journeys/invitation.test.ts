import ICAL from "ical.js";
import PostalMime from "postal-mime";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { mailSource } from "../../lib/local/ses/mail-source.ts";
import { press, visit } from "../links/visitor.ts";
import { type Goodbye, record, WITHOUT_MORNINGS } from "../never/goodbye.ts";
import { at } from "../support/departures.ts";

const LEAVER = "sanne.bakker@thuis.example";
const HR = "hr@delinde.example";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record({
    at: "2027-08-27T10:00",
    changes: { announced: "2027-01-14", lastDay: "2027-02-19", endOfEmployment: "2027-02-28" },
    options: { ports: { plan: WITHOUT_MORNINGS } },
  });
  await goodbye.stack.advanceTo(at("2027-08-30T10:00"));
});
afterEach(() => goodbye.close());

test("the invitation has three buttons, each to its own page with that choice open, and nothing to reply with", async () => {
  const mail = invitation();
  expect(mail.subject).toBe("Sanne, hoe kijk je nu terug?");
  const text = mail.text ?? "";
  for (const words of [
    "Jij ziet dingen die wij niet meer zien.",
    "30 minuten: hier, per telefoon of met beeld. En met wie je wilt.",
    "Eén minuut. Zonder je naam, tenzij jij die erbij zet.",
    "Ook goed. Dan vragen we het niet nog eens.",
    "Je oude leidinggevende ziet je antwoorden niet.",
    "Wat je ook kiest: dank je wel voor je werk.",
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Antwoord op deze mail met|Doe nu|nog één keer|Klaar, niet nodig/);
  const opened = await Promise.all(
    ["Ik wil wel praten", "Liever vier korte vragen", "Nee, bedankt"].map(async (label) => {
      expect(mail.html).toMatch(new RegExp(`<a href="[^"]+"[^>]*>${label}</a>`));
      return (await visit(buttonIn(mail, label))).text;
    }),
  );
  expect(opened[0]).toContain("Met wie wil je praten?");
  expect(opened[1]).toContain("Hoe kijk je nu terug?");
  expect(opened[2]).toContain("Wil je niets meer van ons horen?");
});

test("from the invitation to an agreed talk: one entry in both calendars, moved, and called off", async () => {
  const page = buttonIn(invitation(), "Ik wil wel praten");
  const chosen = { do: "choose", with: "hr", how: "phone", phone: "06 98765432" };
  await press(page, { ...chosen, moment: "2027-09-02T17:00" });
  await goodbye.stack.advanceTo(at("2027-08-30T11:00"));
  const [first, hers] = await Promise.all([entryTo(LEAVER), entryTo(HR)]);
  expect(first).toMatchObject({
    method: "REQUEST",
    sequence: 0,
    start: at("2027-09-02T17:00").toString(),
    minutes: 30,
    location: "per telefoon",
  });
  expect(hers).toMatchObject({ uid: first.uid, start: first.start, method: "REQUEST" });

  const own = buttonIn(lastTo(LEAVER), "Bekijk of verander de afspraak");
  expect((await visit(own)).text).toContain("donderdag 2 september om 17.00 uur");
  await press(own, { ...chosen, how: "here", moment: "2027-09-06T10:00" });
  await goodbye.stack.advanceTo(at("2027-08-30T12:00"));
  const moved = lastTo(LEAVER);
  expect(moved.subject).toBe("Verplaatst: maandag 6 september 2027, Sanne");
  expect(moved.text).toContain("een ander moment en een andere manier van praten");
  expect(moved.text).toContain("Eerder was het donderdag 2 september 2027 om 17.00 uur.");
  const second = await entryTo(LEAVER);
  expect(second).toMatchObject({
    uid: first.uid,
    sequence: 1,
    start: at("2027-09-06T10:00").toString(),
    location: "bij ons",
  });

  await press(own, { do: "call-off" });
  await goodbye.stack.advanceTo(at("2027-08-30T13:00"));
  for (const reader of [LEAVER, HR])
    expect(await entryTo(reader)).toMatchObject({ uid: first.uid, method: "CANCEL", sequence: 2 });
  const off = lastTo(LEAVER);
  expect(off.subject).toBe("Gaat niet door: ons gesprek, Sanne");
  expect(off.text).toContain("Zoals je koos, gaat ons gesprek van");
  const again = buttonIn(off, "Kies een ander moment");
  expect((await visit(again)).text).toContain("Met wie wil je praten?");
  expect(JSON.stringify(goodbye.stack.mails())).not.toContain("98765432");
});

test("without an answer it is asked once more after ten working days, and never again", async () => {
  await goodbye.stack.advanceTo(at("2027-09-13T08:50"));
  expect(invitations()).toHaveLength(1);
  await goodbye.stack.advanceTo(at("2027-09-13T10:00"));
  const [, again, ...more] = invitations();
  expect(more).toEqual([]);
  expect(again?.subject).toBe("Sanne, hoe kijk je nu terug?");
  const [, firstLine] = /Dag Sanne[^\n]*\n\n([^\n]+)/.exec(again?.text ?? "") ?? [];
  expect(firstLine).toBe("We vragen het nog één keer.");
  expect((await visit(buttonIn(again as CapturedMail, "Ik wil wel praten"))).text).toContain(
    "Met wie wil je praten?",
  );
  await goodbye.stack.advanceTo(at("2027-10-11T10:00"));
  expect(invitations()).toHaveLength(2);
});

test("after a no nothing is asked any more", async () => {
  await press(buttonIn(invitation(), "Nee, bedankt"), { do: "no" });
  await goodbye.stack.advanceTo(at("2027-09-14T10:00"));
  expect(invitations()).toHaveLength(1);
});

function invitations(): CapturedMail[] {
  return goodbye.stack
    .mails()
    .filter(({ to, tags }) => to.includes(LEAVER) && tags.mailing?.startsWith("post-exit-invite"));
}

function invitation(): CapturedMail {
  const [mail] = invitations();
  if (!mail) throw new Error("No invitation left.");
  return mail;
}

/** Where a button leads, as it stands in the text: `Nee, bedankt (http://…)`. */
function buttonIn({ text = "" }: CapturedMail, label: string): string {
  const [, url] = new RegExp(`${label} \\((http[^)]+)\\)`).exec(text) ?? [];
  if (!url) throw new Error(`No button "${label}" in: ${text}`);
  return url;
}

function lastTo(address: string): CapturedMail {
  const mail = goodbye.stack
    .mails()
    .findLast(({ to, tags }) => to.includes(address) && tags.mailing?.startsWith("interview-"));
  if (!mail) throw new Error(`No mail about a talk to ${address}.`);
  return mail;
}

/** The entry in the last mail about the talk, as another program reads it. */
async function entryTo(address: string) {
  const { attachments } = await PostalMime.parse(await mailSource(lastTo(address)), {
    attachmentEncoding: "utf8",
  });
  const calendar = new ICAL.Component(ICAL.parse(String(attachments[0]?.content)));
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  const [vevent] = events as [ICAL.Component];
  const event = new ICAL.Event(vevent);
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString().replace(".000", ""),
    minutes: event.duration.toSeconds() / 60,
    location: event.location,
  };
}
