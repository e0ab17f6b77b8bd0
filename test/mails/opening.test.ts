import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { addresseeOf } from "../../lambdas/departure/people/addressee.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { at, departureOf, type Told } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const OTHER = "f".repeat(32);
const LATER = { announced: "2027-01-14", submitted: "2027-01-20T15:30" };
const A_WEEK = { announced: "2027-06-07", lastDay: "2027-06-14", submitted: "2027-06-07T10:00" };

const WHY =
  "Van elke honderd vertrekkers in de zorg raden er maar 13 hun oude werkgever aan (regio Utrecht, 2021). Een goed afscheid helpt, en dat begint bij jou. Daarom krijg je over het vertrek van Sanne Bakker";
const HOW =
  "Wie deze mails stuurt: Team HR. Komt een stap niet uit? Stel hem uit, geef hem door of sla hem over. Wat je afvinkt, is om je te helpen onthouden.";

describe("a manager's first mail about a departure", () => {
  test("says above its step why these mails come, how many, until when, and below it how they work", async () => {
    const { text, html } = await mailOf("react");
    const count = numberOf(departureOf());
    expect(text).toContain(
      `Dag Fatima,\n\n${WHY} ${count} korte mails, tot en met augustus 2027. Elke mail is één stap, met voorbeeldtekst. Dit is de eerste.\n\nDoe nu: `,
    );
    expect(text).toContain(`\n\n${HOW}\n\nHartelijke groet,`);
    expect(shown(html)).toMatch(
      new RegExp(`Dag Fatima, ${escaped(WHY)} ${count} .*eerste\\. Doe nu `),
    );
    expect(shown(html)).toContain(`${HOW} Hartelijke groet,`);
  });

  test("says it in English to who reads English", async () => {
    const { text } = await mailOf("react", { language: "en" });
    expect(text).toContain(
      "Of every hundred people who leave a care employer, only 13 recommend their former employer (Utrecht region, 2021). A good goodbye helps, and it starts with you. So you’ll get",
    );
    expect(text).toContain("short emails about Sanne Bakker’s departure, up to August 2027.");
    expect(text).toContain("Each is one step, with sample text. This is the first.");
    expect(text).toContain("These emails are from Team HR.");
  });

  test("says no figure where the organisation has none", async () => {
    const { text } = await mailOf("react", { plan: { ...PLAN, sector: [] } });
    expect(text).toContain("Dag Fatima,\n\nEen goed afscheid helpt, en dat begint bij jou.");
    expect(text).not.toContain("Van elke honderd");
  });

  test("says a share as whole people", async () => {
    const [figure] = PLAN.sector;
    const sector = figure ? [{ ...figure, share: 25.5 }] : [];
    expect((await mailOf("react", { plan: { ...PLAN, sector } })).text).toContain("er maar 26 hun");
  });

  test.each([
    ["lists what was missed", "catch-up-manager", LATER],
    ["is followed by one with several steps", "react", A_WEEK],
  ])("doesn't promise one step in each mail where it %s", async (_, id, told) => {
    const { text } = await mailOf(id, { told });
    expect(text).toContain("In elke mail staat wat er dan te doen is. Dit is de eerste.");
    expect(text).not.toContain("één stap");
  });

  test("promises no more than itself where only property is to be returned", async () => {
    const { text } = await mailOf("property", { told: { kind: "employer" } });
    expect(text).toContain("Over het vertrek van Sanne Bakker krijg je één korte mail: deze.");
    expect(text).toContain("Wie deze mail stuurt: Team HR.");
    expect(text).not.toMatch(/korte mails|Van elke honderd|Een goed afscheid/);
  });

  test("gives no reasons for a goodbye that is over", async () => {
    const told = { announced: "2027-01-14", lastDay: "2027-02-19", submitted: "2027-02-23T10:00" };
    const departure = departureOf(told);
    const [first] = departure.mailings.filter(({ to }) => to === "manager");
    const { text } = await mailOf(first?.id ?? "", { told });
    expect(text).toContain("Over het vertrek van Sanne Bakker krijg je");
    expect(text).not.toContain("Een goed afscheid helpt");
  });

  test.each([
    ["once the works council agreed to it", "2027-01-14", true],
    ["not before the day on which it does", "2027-02-01", false],
  ])("says that ticks don't count in an appraisal %s", async (_, worksCouncilSince, isSaid) => {
    const plan = { ...PLAN, settings: { ...PLAN.settings, worksCouncilSince } };
    const { text } = await mailOf("react", { plan });
    expect(text.includes("onthouden. Het telt niet mee in je beoordeling.")).toBe(isSaid);
    expect((await mailOf("react")).text).not.toContain("beoordeling");
  });

  test("is the only one that says so", async () => {
    for (const { id, to } of departureOf().mailings) {
      const { text, html } = await mailOf(id);
      const isFirst = id === "react" && to === "manager";
      for (const words of ["Dit is de eerste", "Wie deze mails stuurt"]) {
        expect([id, text.includes(words)]).toEqual([id, isFirst]);
        expect([id, html.includes(words)]).toEqual([id, isFirst]);
      }
    }
  });
});

describe("a further departure of the same manager", () => {
  test.each([
    ["within a year is announced in one sentence", "2026-02-01T09:00", true],
    ["after more than a year is explained again", "2026-01-10T09:00", false],
  ])("%s", async (_, sent, isBrief) => {
    const { text } = await mailOf("react", { others: [mailedAt(sent)] });
    const brief = `Over het vertrek van Sanne Bakker krijg je ${numberOf(departureOf())} korte mails, tot en met augustus 2027. Dit is de eerste.`;
    expect(text.includes(brief)).toBe(isBrief);
    expect(text.includes("Een goed afscheid helpt")).toBe(!isBrief);
    expect(text.includes("Wie deze mails stuurt")).toBe(!isBrief);
  });

  test("is explained while no mail about the other one has left", async () => {
    const other = departureOf({ id: OTHER });
    expect((await mailOf("react", { others: [other] })).text).toContain(WHY);
  });

  test("is explained to somebody who only took over the other one before any mail of theirs", async () => {
    const other = mailedAt("2026-06-01T09:00");
    const joris = { name: "Joris", address: "j.bos@delinde.example", language: "nl" } as const;
    const before = { ...other, people: { ...other.people, manager: joris } };
    expect((await mailOf("react", { others: [before] })).text).toContain(WHY);
  });
});

interface Given {
  readonly told?: Told;
  readonly language?: "nl" | "en";
  readonly plan?: Plan;
  readonly others?: readonly Departure[];
}

async function mailOf(id: string, { told, language = "nl", plan, others = [] }: Given = {}) {
  const departure = departureOf(told);
  const mailing = departure.mailings.find((each) => each.id === id);
  const day = mailing?.at.toPlainDate();
  const addressee = mailing && day && addresseeOf(departure, mailing.to, day, PLAN.settings);
  if (!addressee) throw new Error(`Nobody gets ${id}.`);
  const departures = inMemoryDepartures();
  for (const each of [departure, ...others]) await departures.create(each);
  const ports = { ...composePorts(mailing.at.toInstant()), ...(plan ? { plan } : {}), departures };
  return composeMail({ departure, mailing, addressee: { ...addressee, language } }, ports);
}

/** Another departure of the same manager, whose first mail left then. */
function mailedAt(moment: string): Departure {
  const departure = departureOf({ id: OTHER });
  const mailings = departure.mailings.map((mailing) =>
    mailing.id === "react"
      ? { ...mailing, state: { name: "sent", at: at(moment) } as const }
      : mailing,
  );
  return { ...departure, mailings };
}

function numberOf({ mailings }: Departure): number {
  return mailings.filter(({ to }) => to === "manager").length;
}

/** What is read of HTML, on one line. */
function shown(html: string): string {
  return html
    .replace(/<!--.*?-->|<\/?bdi[^>]*>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
