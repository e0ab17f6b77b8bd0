import type { DigestItem } from "../../lambdas/departure/digest/digest-items.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { composeDigest } from "../../lambdas/mails/compose-digest.ts";
import type { ToldDeparture } from "../../lambdas/mails/digest-lines.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { date, departureOf } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { mailText, mistakesIn } from "./small-mails.ts";

const DAY = date("2027-02-11");
const TODAY = { since: DAY };
const EARLIER = { since: date("2027-01-19") };
const SANNE = departureOf();

const URL = "https://totziens.example";
const DUE: DigestItem = {
  what: "step-due",
  stepId: "exit-interview",
  role: "hr",
  isNew: true,
  ...TODAY,
};
const OPEN: DigestItem = { what: "step-open", stepId: "paperwork", role: "hr", ...EARLIER };

function mailOf(told: readonly ToldDeparture[], language: Language = "nl", day = DAY) {
  const reader = { name: "Jo de Wit", address: "Jo@delinde.example", language };
  const ports = { plan: PLAN, calendar: CALENDAR, loadTemplates, linksUrl: URL };
  return composeDigest({ reader, day, told, openBesides: 0 }, ports);
}
const saying = async (...digestItems: DigestItem[]) =>
  (await mailOf([{ departure: SANNE, digestItems }])).text;

/** The link after a name in the text part. */
const DEPARTURE = `Sanne Bakker (${URL}/desk/departures/${SANNE.id})`;
const stepLink = (step: string) =>
  `Sanne Bakker (${URL}/desk/departures/${SANNE.id}/steps/${step})`;

test.each<[string, DigestItem, string, string, string]>([
  [
    "a new step",
    DUE,
    "Jouw taken",
    "Exitgesprek plannen",
    `${stepLink("exit-interview")}, vandaag`,
  ],
  [
    "a step that stands open",
    OPEN,
    "Jouw taken",
    "Schriftelijk bevestigen",
    `${stepLink("paperwork")}, sinds dinsdag 19 januari`,
  ],
  [
    "what a manager has not done",
    { what: "not-done", stepId: "handover", role: "manager", ...EARLIER },
    "Nog open bij een ander",
    "Werk overdragen",
    `${DEPARTURE}, sinds dinsdag 19 januari. Bij Fatima El Idrissi.`,
  ],
  [
    "a numbered step",
    { what: "not-done", stepId: "check-in-2", role: "manager", ...EARLIER },
    "Nog open bij een ander",
    "Tussentijds gesprek 2",
    "Bij Fatima El Idrissi.",
  ],
  [
    "somebody who wants no talk",
    { what: "no-talk", role: "leaver", ...EARLIER },
    "Ter informatie",
    "Er komt geen gesprek",
    `${DEPARTURE}, sinds dinsdag 19 januari. Niemand hoeft`,
  ],
  [
    "a talk that nobody spoke of",
    { what: "talk-unreported", role: "interviewer", ...EARLIER },
    "Gesprekken",
    "Vraag of het gesprek is doorgegaan",
    "heeft nog niets laten weten over het gesprek van dinsdag 19 januari.",
  ],
  [
    "a talk that did not happen",
    { what: "talk-not-held", role: "interviewer", ...EARLIER },
    "Gesprekken",
    "Het gesprek ging niet door: vraag of een ander moment uitkomt",
    "Vraag het aan Sanne.",
  ],
  [
    "lines to read after a talk, and not what they say",
    { what: "talk-lines", role: "interviewer", ...EARLIER },
    "Gesprekken",
    "Lees de aantekeningen van het gesprek",
    "Sanne vindt dat goed.",
  ],
  [
    "somebody who asked for a mail",
    { what: "contact-asked", role: "leaver", ...EARLIER },
    "Wie iets vroeg of antwoordde",
    `Wil een mail over werken bij ${PLAN.settings.organisation}: mail zelf, en kijk samen wat er kan`,
    `${DEPARTURE}, sinds dinsdag 19 januari`,
  ],
  [
    "somebody who answered with their name, and not what",
    { what: "named-answers", role: "leaver", ...EARLIER },
    "Wie iets vroeg of antwoordde",
    "Heeft met naam geantwoord",
    `${DEPARTURE}, sinds dinsdag 19 januari. Wie de antwoorden met naam leest,`,
  ],
  [
    "a manager's address that fails",
    { what: "undeliverable", role: "manager", ...TODAY },
    "Mail en adressen",
    "Mail komt niet aan: kijk het adres na en verbeter het",
    `${DEPARTURE}, vandaag. Het gaat om mail aan Fatima El Idrissi.`,
  ],
  [
    "the leaver's address that fails",
    { what: "undeliverable", role: "leaver", ...TODAY },
    "Mail en adressen",
    "Mail komt niet aan: kijk het adres na en verbeter het",
    "mail aan Sanne Bakker",
  ],
  [
    "a desk's address that fails",
    { what: "undeliverable", role: "desk:it", ...TODAY },
    "Mail en adressen",
    "Mail komt niet aan: geef de stap zelf door en laat het adres verbeteren",
    "mail aan de afdeling IT. Dat adres staat in de instellingen.",
  ],
  [
    "a mail that came back for now",
    { what: "not-delivered", stepId: "farewell", role: "manager", ...TODAY },
    "Mail en adressen",
    "Een mail kwam terug: vraag of het adres klopt",
    "‘Het afscheid plannen’, aan Fatima El Idrissi. Misschien zat de mailbox vol. Je kunt de mail nog een keer sturen.",
  ],
  [
    "news that came back for now",
    { what: "not-delivered", role: "leaver", ...TODAY },
    "Mail en adressen",
    "Een mail kwam terug: vraag of het adres klopt",
    "Vertel zelf wat erin stond.",
  ],
  [
    "a mail whose text has a mistake",
    { what: "unwritable", role: "manager", ...TODAY },
    "Mail en adressen",
    "Een mail kon niet weg, want in de tekst zit een fout: laat je beheerder die herstellen",
    "mail aan Fatima El Idrissi. Verstuur de mail daarna zelf.",
  ],
  [
    "a manager who reported a mail as unwanted",
    { what: "complaint", role: "manager", ...TODAY },
    "Mail en adressen",
    "Een mail is gemeld als ongewenst (spam): vraag hoe het zit",
    "mail aan Fatima El Idrissi. De mail kwam aan en het adres klopt.",
  ],
  [
    "a private address to ask for",
    { what: "private-address", role: "leaver", ...TODAY },
    "Mail en adressen",
    "Vraag om een privémailadres en vul het in",
    "Na vrijdag 19 februari 2027, de laatste werkdag, kan mail alleen daarheen.",
  ],
  [
    "a private address that nobody confirmed",
    { what: "address-unconfirmed", role: "leaver", ...TODAY },
    "Mail en adressen",
    "Vraag of het privémailadres klopt: het is nog niet bevestigd",
    "Misschien zit er een typefout in.",
  ],
  [
    "a talk to prepare",
    { what: "interview", stepId: "post-exit-prepare", role: "manager", ...TODAY },
    "Gesprekken",
    "Het gesprek na vertrek komt eraan",
    "Fatima El Idrissi krijgt de vraag om het voor te bereiden.",
  ],
  [
    "an invitation to a talk",
    { what: "interview", stepId: "post-exit-invite", role: "leaver", ...TODAY },
    "Gesprekken",
    "Tijd voor de uitnodiging voor het gesprek na vertrek",
    "De uitnodiging is voor Sanne.",
  ],
  [
    "an objection",
    { what: "objected", role: "leaver", ...TODAY },
    "Ter informatie",
    "Wil geen mails meer",
    "Totziens stuurt deze collega niets meer.",
  ],
  [
    "a step that somebody handed over",
    { what: "handed-over", stepId: "farewell", role: "manager", ...TODAY },
    "Ter informatie",
    "Een stap is vanuit de mail doorgegeven aan een collega",
    "‘Het afscheid plannen’ ligt nu bij Fatima El Idrissi.",
  ],
  [
    "a departure that was taken over",
    { what: "taken-over", role: "hr", ...TODAY },
    "Ter informatie",
    "Jij bent nu de contactpersoon bij HR",
    "De laatste werkdag is vrijdag 19 februari 2027.",
  ],
])("tells of %s", async (_what, item, group, says, detail) => {
  const text = await saying(item);
  expect(text).toContain(`\n${group}\n`);
  expect(text).toContain(`\n${says}\n`);
  expect(text).toContain(detail);
  expect(text.match(/^- Sanne Bakker \(/gm)).toHaveLength(1);
});

test("a leaver who reported a mail as unwanted wants no more, which the line says", async () => {
  const line = { at: EARLIER.since.toZonedDateTime("UTC").toInstant(), who: "leaver" };
  const history = [{ ...line, what: "objected", detail: "complaint" }] as const;
  const digestItems: DigestItem[] = [{ what: "objected", role: "leaver", ...TODAY }];
  const told = [{ departure: { ...SANNE, history }, digestItems }];
  expect((await mailOf(told)).text).toMatch(
    /Wil geen mails meer\n+- Sanne Bakker .*gemeld als ongewenst \(spam\)/,
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
  expect(text).toContain("kijk het adres na en verbeter het bij het gesprek");
  expect(text).toContain("mail aan Joris Bos");
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
  expect(text).toContain("Bij Piet Jansen.");
  expect(text).toContain("kijk het adres na en geef de stap opnieuw door");
  expect(text).toContain("‘Het afscheid plannen’, bij Piet Jansen.");
  expect(text).not.toContain("Fatima");
});

test.each<[string, readonly DigestItem[], string, string]>([
  [
    "one new thing",
    [DUE],
    "Vertrekken do 11 februari: 1 nieuw",
    "Departures Thu 11 February: 1 new",
  ],
  [
    "new things, and some from earlier",
    [DUE, { ...DUE, stepId: "settlement" }, OPEN],
    "Vertrekken do 11 februari: 2 nieuw, 1 open",
    "Departures Thu 11 February: 2 new, 1 open",
  ],
  [
    "only something from earlier",
    [OPEN],
    "Vertrekken do 11 februari: 1 open",
    "Departures Thu 11 February: 1 open",
  ],
])("the subject says the day and how much there is: %s", async (_what, digestItems, nl, en) => {
  const told = [{ departure: SANNE, digestItems }];
  expect((await mailOf(told)).subject).toBe(nl);
  expect((await mailOf(told, "en")).subject).toBe(en);
});

test.each(["nl", "en"] as const)(
  "its longest subject in %s has 60 characters",
  async (language) => {
    const told = Array.from({ length: 250 }, (_, index) => ({
      departure: departureOf({ employee: { name: `Sanne ${index}` } }),
      digestItems: [DUE, OPEN],
    }));
    const { subject } = await mailOf(told, language, date("2027-09-22"));
    expect(subject).toContain("250");
    expect(subject.length).toBeLessThanOrEqual(60);
  },
);

test("equal steps are one line, with people by name, and what is new comes first", async () => {
  const named = (name: string) => departureOf({ employee: { name } });
  const { text } = await mailOf([
    { departure: named("Çelik Öztürk"), digestItems: [{ ...DUE, ...EARLIER }] },
    { departure: named("Bert Smit"), digestItems: [OPEN, DUE] },
    { departure: named("aisha Demir"), digestItems: [DUE, { ...DUE, stepId: "workload" }] },
  ]);
  expect(text.match(/^Exitgesprek plannen$/gm)).toHaveLength(1);
  const places = [
    "\nNieuw\n",
    "\nExitgesprek plannen\n",
    "- aisha Demir",
    "- Bert Smit",
    "- Çelik Öztürk",
    "\nWerk verdelen of vacature\n",
    "\nStaat nog open\n",
    "\nSchriftelijk bevestigen\n",
  ].map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, another) => one - another));
});

test("each name leads to where it is done, and one button to all that is open", async () => {
  const told = [
    {
      departure: SANNE,
      digestItems: [DUE, { what: "not-done", stepId: "handover", role: "manager", ...EARLIER }],
    },
  ] as const;
  const { html, text } = await mailOf(told);
  const departure = `${URL}/desk/departures/${SANNE.id}`;
  const links = [`${departure}/steps/exit-interview`, departure, `${URL}/desk/today`];
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(links);
  expect(text.match(/https:\S+?(?=[),\s])/g)).toEqual(links);
});

test("many lines make no mail that a mail program cuts off", async () => {
  const told = Array.from({ length: 100 }, () => ({ departure: SANNE, digestItems: [DUE] }));
  const { text, html } = await mailOf(told);
  expect(text.match(/^Exitgesprek plannen$/gm)).toHaveLength(1);
  expect(html.length).toBeLessThan(60_000);
});

test.each(["nl", "en"] as const)("it is never cheerful in %s", async (language) => {
  const told = [{ departure: departureOf({ kind: "quiet" }), digestItems: [DUE, OPEN] }];
  const { text } = await mailOf(told, language);
  expect(text).not.toMatch(/fijne|leuk|succes|have a|good day|enjoy|!/i);
});

test("names stay as they were typed, and are neither markup nor tags", async () => {
  const name = 'Zoë <b>&amp;\r\nBcc: x@example.org {{reader}} "🌻"';
  const departure = departureOf({ employee: { name } });
  const { text, html, subject } = await mailOf([{ departure, digestItems: [DUE, OPEN] }]);
  expect(text).toContain('Zoë <b>&amp; Bcc: x@example.org {{reader}} "🌻"');
  expect(html).not.toContain("<b>&amp;");
  expect(subject).toBe("Vertrekken do 11 februari: 1 nieuw, 1 open");
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
  ["{{#news}}{{reason}}{{/news}}", 'given "{{reason}}"'],
  ["{{#steps}}{{/steps}}", 'given "{{#steps}}"'],
])("a mail that says %s is refused when building", async (body, message) => {
  const mistakes = await mistakesIn({
    "plan/nl/morning.md": mailText(body, { subject: "{{newCount}} dingen", action: "Kijk." }),
  });
  expect(mistakes.join("\n")).toContain("plan/nl/morning.md:8");
  expect(mistakes.join("\n")).toContain(message);
});

test("an invitation that waits for a private address goes to nobody today", async () => {
  const day = date("2027-08-26");
  const departure = departureOf({ without: ["privateAddress"] });
  const digestItems: DigestItem[] = [
    { what: "private-address", role: "leaver", since: day },
    { what: "interview", stepId: "post-exit-invite", role: "leaver", since: day },
  ];
  const { text } = await mailOf([{ departure, digestItems }], "nl", day);
  expect(text).toContain("De uitnodiging voor het gesprek na vertrek wacht op een privémailadres");
  expect(text).toContain("De mail aan Sanne wacht daarop.");
  expect(text).not.toContain("Tijd voor de uitnodiging");
  expect(text).not.toContain("de laatste werkdag");
});
