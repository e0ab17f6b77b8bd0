import type { DigestItem } from "../../lambdas/departure/digest/digest-items.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { composeDigest } from "../../lambdas/mails/compose-digest.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { date, departureOf } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { mailText, mistakesIn } from "./small-mails.ts";

const DAY = date("2027-02-11");
const TODAY = { since: DAY };
const EARLIER = { since: date("2027-01-19") };
const SANNE = departureOf();

const DUE: DigestItem = { what: "step-due", stepId: "exit-interview", role: "hr", ...TODAY };
const OPEN: DigestItem = { what: "step-open", stepId: "paperwork", role: "hr", ...EARLIER };

function mailOf(
  told: readonly { departure: Departure; digestItems: readonly DigestItem[] }[],
  language: Language = "nl",
) {
  const reader = { name: "Jo de Wit", address: "Jo@delinde.example", language };
  return composeDigest(
    { reader, day: DAY, told },
    { plan: PLAN, calendar: CALENDAR, loadTemplates },
  );
}
const saying = async (...digestItems: DigestItem[]) =>
  (await mailOf([{ departure: SANNE, digestItems }])).text;

test.each<[string, DigestItem, RegExp]>([
  ["a new step", DUE, /Sanne Bakker: Exitgesprek plannen, sinds vandaag\. Plan het exitgesprek/],
  [
    "a step that stands open",
    OPEN,
    /Nog open bij jou\n- Sanne Bakker: Schriftelijk bevestigen, sinds dinsdag 19 januari\n/,
  ],
  [
    "what a manager has not done",
    { what: "not-done", stepId: "handover", role: "manager", ...EARLIER },
    /Werk overdragen, bij Fatima El Idrissi, sinds dinsdag 19 januari/,
  ],
  [
    "somebody who wants no talk",
    { what: "no-talk", role: "leaver", ...EARLIER },
    /Geen gesprek\n- Sanne Bakker: er komt geen gesprek\. Dat weten we sinds dinsdag 19 januari\. Niemand hoeft/,
  ],
  [
    "a talk that nobody spoke of",
    { what: "talk-unreported", role: "interviewer", ...EARLIER },
    /Was het gesprek er\?\n- Sanne Bakker: .*heeft nog niet gezegd of het gesprek van dinsdag 19 januari er was/,
  ],
  [
    "a talk that did not happen",
    { what: "talk-not-held", role: "interviewer", ...EARLIER },
    /Gesprek dat niet doorging\n- Sanne Bakker: het gesprek met .*Vraag Sanne Bakker of een ander moment uitkomt/,
  ],
  [
    "lines to read after a talk, and not what they say",
    { what: "talk-lines", role: "interviewer", ...EARLIER },
    /Te lezen na een gesprek\n- Sanne Bakker vindt het goed dat jij leest wat over het gesprek is geschreven/,
  ],
  [
    "somebody who asked for a mail",
    { what: "contact-asked", role: "leaver", ...EARLIER },
    /Wil eens gemaild worden\n- Sanne Bakker vroeg om een mail over werken bij .*, sinds dinsdag 19 januari\./,
  ],
  [
    "somebody who answered with their name, and not what",
    { what: "named-answers", role: "leaver", ...EARLIER },
    /Antwoorden met naam\n- Sanne Bakker antwoordde met naam, sinds dinsdag 19 januari\. Wie de antwoorden/,
  ],
  [
    "a numbered step",
    { what: "not-done", stepId: "check-in-2", role: "manager", ...EARLIER },
    /Tussentijds gesprek, bij Fatima/,
  ],
  [
    "a manager's address that fails",
    { what: "undeliverable", role: "manager", ...TODAY },
    /mail aan Fatima El Idrissi komt niet aan.*verbeter het bij dit vertrek/,
  ],
  [
    "the leaver's address that fails",
    { what: "undeliverable", role: "leaver", ...TODAY },
    /mail aan Sanne Bakker komt niet aan/,
  ],
  [
    "a desk's address that fails",
    { what: "undeliverable", role: "desk:it", ...TODAY },
    /mail aan de afdeling ‘it’ komt niet aan.*instellingen/,
  ],
  [
    "a mail that came back for now",
    { what: "not-delivered", stepId: "farewell", role: "manager", ...TODAY },
    /een mail aan Fatima El Idrissi kwam terug.*‘Het afscheid plannen’.*Misschien klopt het adres wel.*nog een keer sturen/,
  ],
  [
    "news that came back for now",
    { what: "not-delivered", role: "leaver", ...TODAY },
    /een mail aan Sanne Bakker kwam terug, sinds vandaag\. Misschien klopt.*Vertel zelf/,
  ],
  [
    "a manager who reported a mail as unwanted",
    { what: "complaint", role: "manager", ...TODAY },
    /een mail aan Fatima El Idrissi is gemeld als ongewenst.*het adres klopt/,
  ],
  [
    "a private address to ask for",
    { what: "private-address", role: "leaver", ...TODAY },
    /Sanne Bakker: we weten nog geen privéadres\. Na vrijdag 19 februari 2027/,
  ],
  [
    "a talk to prepare",
    { what: "interview", stepId: "post-exit-prepare", role: "manager", ...TODAY },
    /Fatima El Idrissi krijgt de vraag om het gesprek voor te bereiden/,
  ],
  [
    "an invitation to a talk",
    { what: "interview", stepId: "post-exit-invite", role: "leaver", ...TODAY },
    /de uitnodiging voor het gesprek gaat naar Sanne Bakker/,
  ],
  [
    "an objection",
    { what: "objected", role: "leaver", ...TODAY },
    /Sanne Bakker wil geen mails meer, sinds vandaag/,
  ],
  [
    "a departure that was taken over",
    { what: "taken-over", role: "hr", ...TODAY },
    /jij bent het contact van HR, sinds vandaag\. De laatste werkdag is vrijdag 19 februari 2027/,
  ],
])("tells of %s", async (_what, item, words) => {
  const text = await saying(item);
  expect(text).toMatch(words);
  expect(text.match(/^- |^Sanne Bakker: /gm)).toHaveLength(1);
});

test("a leaver who reported a mail as unwanted wants no more, which the line says", async () => {
  const line = { at: EARLIER.since.toZonedDateTime("UTC").toInstant(), who: "leaver" };
  const history = [{ ...line, what: "objected", detail: "complaint" }] as const;
  const digestItems: DigestItem[] = [{ what: "objected", role: "leaver", ...TODAY }];
  const told = [{ departure: { ...SANNE, history }, digestItems }];
  expect((await mailOf(told)).text).toMatch(
    /Sanne Bakker wil geen mails meer.*gemeld als ongewenst \(spam\)/,
  );
  expect((await mailOf(told, "en")).text).toMatch(/reported as unwanted \(spam\)/);
  expect(await saying(...digestItems)).not.toContain("spam");
});

test("a mail to whoever holds the talk is called by the holder's name", async () => {
  const holder = { name: "Joris Bos", address: "joris@delinde.example", language: "nl" } as const;
  const talk = { number: 1, with: holder, at: SANNE.mailings[0]?.at, minutes: 30, sequence: 0 };
  const departure = { ...SANNE, interviews: [talk as never] };
  const { text } = await mailOf([
    { departure, digestItems: [{ what: "undeliverable", role: "interviewer", ...TODAY }] },
  ]);
  expect(text).toMatch(/mail aan Joris Bos komt niet aan.*verbeter het bij het gesprek/);
});

test("a step that a colleague took over stands with the colleague", async () => {
  const colleague = {
    name: "Piet Jansen",
    address: "p.jansen@delinde.example",
    language: "nl",
  } as const;
  const steps = SANNE.steps.map((step) => (step.id === "farewell" ? { ...step, colleague } : step));
  const about = { stepId: "farewell", role: "manager", ...TODAY } as const;
  const { text } = await mailOf([
    {
      departure: { ...SANNE, steps },
      digestItems: [
        { what: "not-done", ...about },
        { what: "undeliverable", ...about },
      ],
    },
  ]);
  expect(text).toContain("bij Piet Jansen");
  expect(text).toMatch(
    /mail aan Piet Jansen komt niet aan.*geef de stap ‘Het afscheid plannen’ opnieuw door/,
  );
  expect(text).not.toContain("Fatima");
});

test.each<[string, readonly DigestItem[], string, string]>([
  ["one new thing", [DUE], "1 ding voor vandaag", "1 thing for today"],
  [
    "new things, and some from earlier",
    [DUE, { ...DUE, stepId: "settlement" }, OPEN],
    "2 dingen voor vandaag",
    "2 things for today",
  ],
  ["only something from earlier", [OPEN], "1 ding staat nog open", "1 thing is still open"],
])("the subject says how much there is: %s", async (_what, digestItems, dutch, english) => {
  const told = [{ departure: SANNE, digestItems }];
  expect((await mailOf(told)).subject).toBe(dutch);
  expect((await mailOf(told, "en")).subject).toBe(english);
});

test("what is new comes first, and in each list what is oldest", async () => {
  const other = departureOf({ employee: { name: "Omar Haddad" } });
  const { text } = await mailOf([
    { departure: SANNE, digestItems: [OPEN, DUE] },
    { departure: other, digestItems: [{ ...DUE, ...EARLIER }] },
  ]);
  const places = ["Omar Haddad: Exit", "Sanne Bakker: Exit", "Nog open bij jou"].map((words) =>
    text.indexOf(words),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, another) => one - another));
});

test("many new steps are told in one line each, so that the mail stays short", async () => {
  const told = Array.from({ length: 40 }, () => ({ departure: SANNE, digestItems: [DUE] }));
  const { text, html } = await mailOf(told);
  expect(text).toContain("Nodig Sanne Bakker uit voor een exitgesprek");
  expect(text).not.toContain("Kies een rustige plek");
  expect(html.length).toBeLessThan(60_000);
});

test("names stay as they were typed, and are neither markup nor tags", async () => {
  const name = 'Zoë <b>&amp;\r\nBcc: x@example.org {{reader}} "🌻"';
  const departure = departureOf({ employee: { name } });
  const { text, html, subject } = await mailOf([{ departure, digestItems: [DUE, OPEN] }]);
  expect(text).toContain('Zoë <b>&amp; Bcc: x@example.org {{reader}} "🌻"');
  expect(html).not.toContain("<b>&amp;");
  expect(subject).toBe("1 ding voor vandaag");
});

test.each(["nl", "en"] as const)(
  "it is whole in %s, and names no kind of departure",
  async (language) => {
    const told = (["quiet", "employer", "retirement"] as const).map((kind) => ({
      departure: departureOf({ kind }),
      digestItems: [
        { ...DUE, stepId: "property" },
        { ...OPEN, stepId: "settlement" },
      ],
    }));
    const { subject, html, text, to } = await mailOf(told, language);
    expect(to).toBe("Jo@delinde.example");
    expect(`${subject}${html}${text}`).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    expect(text).not.toMatch(/ontslag|overleden|ziek|pensioen|dismiss|died|illness|retire/i);
    expect(html).not.toMatch(/<(p|li|h2|ul)[^>]*>\s*<\/\1>/);
    expect(text).not.toMatch(/\n{4}/);
  },
);

test.each([
  ["{{leaver}}", 'given "{{leaver}}"'],
  ["{{#due}}{{reason}}{{/due}}", 'given "{{reason}}"'],
  ["{{#steps}}{{/steps}}", 'given "{{#steps}}"'],
])("a mail that says %s is refused when building", async (body, message) => {
  const mistakes = await mistakesIn({
    "plan/nl/morning.md": mailText(body, { subject: "{{count}} dingen", action: "Kijk." }),
  });
  expect(mistakes.join("\n")).toContain("plan/nl/morning.md:8");
  expect(mistakes.join("\n")).toContain(message);
});

test("an invitation that waits for a private address goes to nobody today", async () => {
  const day = date("2027-08-26");
  const departure = departureOf({ without: ["privateAddress"] });
  const reader = { name: "Jo de Wit", address: "jo@delinde.example", language: "nl" } as const;
  const digestItems: DigestItem[] = [
    { what: "private-address", role: "leaver", since: day },
    { what: "interview", stepId: "post-exit-invite", role: "leaver", since: day },
  ];
  const told = [{ departure, digestItems }];
  const { text } = await composeDigest(
    { reader, day, told },
    { plan: PLAN, calendar: CALENDAR, loadTemplates },
  );
  expect(text).toContain("de uitnodiging voor het gesprek wacht op een privéadres");
  expect(text).toContain("De mail aan Sanne Bakker wacht daarop.");
  expect(text).not.toContain("gaat naar Sanne Bakker");
  expect(text).not.toContain("de laatste werkdag");
});
