import { changeDates } from "../../lambdas/departure/changes/change-dates.ts";
import { markStep } from "../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../lambdas/departure/changes/delegate-step.ts";
import { cancelInterview } from "../../lambdas/departure/changes/plan-interview.ts";
import { reassign } from "../../lambdas/departure/changes/reassign.ts";
import { remindLater } from "../../lambdas/departure/changes/remind-later.ts";
import { reportTalk } from "../../lambdas/departure/changes/report-talk.ts";
import { takeBack } from "../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { nudge } from "../../lambdas/departure/upkeep/nudge.ts";
import { repair } from "../../lambdas/departure/upkeep/repair.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { at, date, departureOf } from "../support/departures.ts";
import { agree } from "../support/interviews.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const NOW = at("2027-01-26T10:00");
const context = { plan: PLAN, calendar: CALENDAR, now: NOW, who: "hr" };
const BO = { name: "Bo de Wit", address: "bo@delinde.example", language: "nl" } as const;
const title = (id: string) => PLAN.titles.nl[id] as string;

/** Everything whose moment has passed has been sent. */
function mailedUntilNow(departure: Departure, now = NOW): Departure {
  const mailings = departure.mailings.map((mailing) =>
    mailing.at.epochMilliseconds <= now.epochMilliseconds && mailing.state.name === "pending"
      ? { ...mailing, state: { name: "sent", at: mailing.at.toInstant() } as const }
      : mailing,
  );
  return { ...departure, mailings };
}

function compose(departure: Departure, find: (mailing: Mailing) => boolean) {
  const mailing = departure.mailings.findLast(find);
  if (!mailing) throw new Error("No such mailing.");
  const day = mailing.at.toPlainDate();
  const addressee = addresseeOfMailing(departure, mailing, day, PLAN.settings);
  if (!addressee) throw new Error(`Nobody gets ${mailing.id}.`);
  return composeMail({ departure, mailing, addressee }, composePorts(mailing.at.toInstant()));
}

/** The same morning, as far as these steps go. */
function nudgedOn(moment: string, ids?: readonly string[]): Departure {
  const now = at(moment);
  const departure = mailedUntilNow(departureOf(), now);
  const steps = departure.steps.map((step) =>
    !ids || ids.includes(step.id) ? step : { ...step, skipped: "other" as const },
  );
  return nudge({ ...departure, steps }, { ...context, now });
}

const started = mailedUntilNow(departureOf());

describe("a mail that brings a step again", () => {
  test("is a nudge that lists all that is open and asks one thing", async () => {
    const nudged = nudgedOn("2027-02-01T08:30", ["handover", "team"]);
    const { text, subject } = await compose(nudged, ({ kind }) => kind === "nudge");
    expect(subject).toBe("Werk overdragen en nog 1 open (Sanne)");
    expect(text).toContain(title("handover"));
    expect(text).toContain(title("team"));
    expect(text).not.toContain(title("react"));
    expect(text).toContain("Naar de stappen en voorbeeldteksten: https://totziens.example/links/");
  });

  test("is a nudge for one step, with its title in the subject and what it asks on top", async () => {
    const nudged = nudgedOn("2027-03-09T08:30", ["look-back"]);
    const { text, subject } = await compose(nudged, ({ kind }) => kind === "nudge");
    expect(subject).toBe("Nog open: Terugkijken met elkaar (Sanne)");
    expect(text).toContain("Doe nu: Schrijf één regel over dit plan");
    expect(text).not.toContain("Te doen:");
    expect(text).not.toContain("van elke stap");
  });

  test("is a nudge that says in the step's own words why it can't wait", async () => {
    const nudged = nudgedOn("2027-02-23T08:30", ["property"]);
    const { text, html, subject } = await compose(nudged, ({ kind }) => kind === "nudge");
    expect(subject).toBe("Vandaag nog: Spullen terug (Sanne)");
    expect(text).toContain("Dit kan niet wachten: met een sleutel");
    expect(html).toContain("<strong>Dit kan niet wachten: met een sleutel");
  });

  test("doesn't say of a last day that is over that it is to come", async () => {
    const nudged = nudgedOn("2027-02-26T08:30", ["access"]);
    const { text } = await compose(nudged, ({ kind }) => kind === "nudge");
    expect(text).toContain("Doe nu: Sluit alle toegang van Sanne.");
    expect(text).not.toMatch(/werkdag van Sanne is|na afloop van/);
  });

  test("is a step's mail with a second list, in which each title leads to its place on the page", async () => {
    const listed = nudgedOn("2027-01-29T08:30");
    const { text, html, subject } = await compose(listed, ({ id }) => id === "reference");
    expect(subject).toContain("Sanne");
    expect(text).toMatch(
      /Staat dit nog open\?\n\nHierover kreeg je al eerder een mail.*\n\n- Werk overdragen: https:\/\/totziens.example\/links\/\S+#step-handover\n/,
    );
    expect(html).toMatch(
      /<a class="link" href="https:[^"]+#step-handover"[^>]*>Werk overdragen<\/a>/,
    );
    const done = markStep(listed, "handover", "done", context);
    const { text: without } = await compose(done, ({ id }) => id === "reference");
    expect(without).not.toContain("Staat dit nog open?");
  });

  test("is a reminder that begins with a line that says so", async () => {
    const reminded = remindLater(started, "handover", 2, context);
    const { text, html } = await compose(reminded, ({ kind }) => kind === "reminder");
    expect(text.split("\n")[0]).toBe("Je vroeg om deze herinnering.");
    expect(html).toContain("Je vroeg om deze herinnering.");
  });

  test("goes to a colleague with a line that says who asks, the full name of who leaves, and why the colleague gets it", async () => {
    const handed = delegateStep(started, "handover", BO, context);
    const { text, to } = await compose(handed, ({ kind }) => kind === "handed-over");
    expect(to).toBe(BO.address);
    expect(text).toMatch(/^Fatima El Idrissi vraagt of jij deze stap wilt overnemen\./);
    expect(text).toContain("Dag Bo,");
    expect(text).toContain("Zet er daarom met Sanne Bakker echte uren voor");
    expect(text).toContain("omdat een collega bij Zorggroep De Linde jou vraagt");
    expect(text).not.toContain("omdat jij bij Zorggroep De Linde het vertrek");
    expect(text).toContain("Laat weten hoe het staat: https://");
  });
});

describe("a notice", () => {
  const moved = {
    dates: { ...started.dates, lastDay: date("2027-03-05"), endOfEmployment: date("2027-03-31") },
    kind: started.kind,
    extraSteps: [],
  };
  const isChanged = ({ id }: Mailing) => id.startsWith("changed-manager");

  test("of a change says which dates hold now, and asks nothing that it does not bring", async () => {
    const { text, subject } = await compose(changeDates(started, moved, context), isChanged);
    expect(subject).toBe("Nieuwe datum voor Sanne");
    expect(text).toContain("vrijdag 5 maart 2027");
    expect(text).toContain("woensdag 31 maart 2027");
    expect(text).not.toContain("niet doorgaat");
    expect(text).not.toContain("/links/");
  });

  test("of a change that makes steps late brings them, with a link", async () => {
    const sooner = {
      ...moved,
      dates: { ...started.dates, lastDay: date("2027-02-03"), endOfEmployment: date("2027-02-03") },
    };
    const { text } = await compose(changeDates(started, sooner, context), isChanged);
    expect(text).toContain("maar ze kunnen nog.");
    expect(text).toContain(title("reference"));
    expect(text).toContain("Naar de stappen en voorbeeldteksten: https://");
  });

  test("of a withdrawal that is taken back says that it goes on after all, to both", async () => {
    const withdrawn = withdraw(started, "stays", context);
    const told = mailedUntilNow(withdrawn, at("2027-01-27T10:00"));
    const now = at("2027-01-27T10:00");
    const back = takeBack(told, { ...moved, dates: started.dates }, { ...context, now });
    expect((await compose(back, isChanged)).text).toContain("gaat toch door");
    const toLeaver = await compose(back, ({ id }) => id.startsWith("changed-leaver"));
    expect(toLeaver.text).toContain("nu is toch afgesproken dat je weggaat");
    expect(toLeaver.to).toBe("s.bakker@delinde.example");
  });

  test("to whoever takes over says what is open and what is to come, as it is when it leaves", async () => {
    const replaced = reassign(started, { role: "manager", person: BO }, context);
    const done = markStep(replaced, "team", "done", context);
    const { text, to } = await compose(done, ({ id }) => id.startsWith("replaced-manager"));
    expect(to).toBe(BO.address);
    expect(text).toContain("Sanne Bakker");
    expect(text).toContain(`${title("handover")}\n`);
    expect(text).not.toContain(title("team"));
    expect(text).toContain(`- ${title("farewell")}: woensdag 3 februari 2027`);
    expect(text).toContain("Naar de stappen en voorbeeldteksten: https://");
  });

  test("to whoever takes over before anything was mailed leaves out what is not there", async () => {
    const fresh = departureOf();
    const now = at("2027-01-14T15:35");
    const replaced = reassign(fresh, { role: "manager", person: BO }, { ...context, now });
    const { text } = await compose(replaced, ({ id }) => id.startsWith("replaced-manager"));
    expect(text).toContain("Er staat nu niets open.");
    expect(text).toContain("Dit komt nog");
  });

  test.each([
    ["nothing open asks nothing", "done", "2027-06-01T10:00", false],
    ["a step still open asks about that", undefined, "2027-03-02T10:00", true],
  ] as const)(
    "to whoever takes over after the last day with %s",
    async (_what, mark, moment, asks) => {
      const now = at(moment);
      const gone = mailedUntilNow(departureOf(), now);
      const steps = gone.steps.map((step) =>
        mark && step.to === "manager"
          ? { ...step, mark: { as: mark, at: now, by: "manager" } }
          : step,
      ) as Departure["steps"];
      const replaced = reassign(
        { ...gone, steps },
        { role: "manager", person: BO },
        { ...context, now },
      );
      const { text, subject } = await compose(replaced, ({ id }) =>
        id.startsWith("replaced-manager"),
      );
      expect(subject).toBe("Jij bent nu aanspreekpunt voor Sanne");
      expect(text).toContain("was de laatste werkdag van Sanne Bakker");
      expect(text).not.toContain("Praat deze week bij");
      expect(text.includes("Naar de stappen en voorbeeldteksten: https://")).toBe(asks);
      expect(text.includes("Goed om te weten: Nu hoef je niets te doen.")).toBe(!asks);
    },
  );
});

describe("a link in a mail", () => {
  test.each([
    ["handover", "Laat weten hoe het staat"],
    ["next-steps", "Laat weten hoe het staat"],
    ["access", "Laat weten hoe het staat"],
  ])("of %s says what it is for: %s", async (id, label) => {
    const { text, html } = await compose(departureOf(), (mailing) => mailing.id === id);
    expect(text).toContain(`${label}: https://totziens.example/links/`);
    expect(html).toContain(label);
  });

  test("that asks for an address says so", async () => {
    const departure = departureOf({ without: ["privateAddress"] });
    const { text } = await compose(departure, ({ id }) => id === "private-address");
    expect(text).toContain("Mijn privémailadres doorgeven: https://");
  });

  test("to object is there where it goes to a private address, and only there", async () => {
    const isInvite = ({ id }: Mailing) => id === "post-exit-invite";
    const invite = await compose(departureOf(), isInvite);
    expect(invite.unsubscribe).toMatch(/^https:\/\/totziens\.example\/links\//);
    expect(invite.text).toContain(`Ik wil geen mails meer op dit adres: ${invite.unsubscribe}`);
    const handover = await compose(departureOf(), ({ id }) => id === "handover");
    expect(handover.unsubscribe).toBeUndefined();
  });
});

test("a leaver who talked with HR reads that nobody else sees the lines, not that HR has yet to see them", async () => {
  const team = { name: "Team HR", address: "hr@delinde.example", language: "nl" } as const;
  const report = { interview: 1, tookPlace: true, lines: "Het rooster kwam te laat." };
  const reported = reportTalk(agree({ with: team }), report, {
    ...context,
    now: at("2027-09-14T15:00"),
    who: "interviewer",
  });
  const { text } = await compose(reported, ({ id }) => id.startsWith("talk-lines"));
  expect(text).toContain(
    "Team HR schreef een paar regels over wat je vertelde. Jij leest ze eerst.",
  );
  expect(text).toContain(
    "Niemand anders ziet de regels, tenzij jij op de pagina op de knop drukt.",
  );
});

test("who holds a talk reads how to decline it before the talk, and not once it is over or off", async () => {
  const decline = "Kun of wil je dit gesprek niet voeren?";
  const reports = ({ id }: Mailing) => id.startsWith("talk-report");
  const asked = ({ kind, to }: Mailing) => kind === "interview" && to === "interviewer";
  const agreed = agree();
  const cancelled = cancelInterview(mailedUntilNow(agreed, at("2027-09-01T10:00")), {
    ...context,
    now: at("2027-09-01T10:00"),
  });
  expect((await compose(agreed, asked)).text).toContain(decline);
  const over = repair(mailedUntilNow(agreed, at("2027-09-14T15:00")), {
    ...context,
    now: at("2027-09-15T08:30"),
  });
  const report = await compose(over, reports);
  expect(report.text).not.toContain(decline);
  expect(report.html).not.toContain(decline);
  expect((await compose(cancelled, asked)).text).not.toContain(decline);
});

test("a talk that HR calls off is cancelled with a sorry and another time to choose", async () => {
  const now = at("2027-09-01T10:00");
  const cancelled = cancelInterview(mailedUntilNow(agree(), now), { ...context, now });
  const { subject, text } = await compose(
    cancelled,
    ({ kind, to }) => kind === "interview" && to === "leaver",
  );
  expect(subject).toBe("Gaat niet door: ons gesprek, Sanne");
  expect(text).toContain("gaat helaas niet door. Het spijt ons");
  expect(text).toContain("Kies een ander moment (https://");
});

describe("the first mail to a private address", () => {
  const now = at("2027-02-22T08:30");
  const unthanked = departureOf({ kind: "employer", extraSteps: ["post-exit-invite"] });
  const tried = repair(mailedUntilNow(unthanked, now), { ...context, now });
  const isFirst = ({ id }: Mailing) => id === "address-leaver";

  test("says that the work mailbox gets nothing any more, and when the address is deleted", async () => {
    const { subject, text } = await compose(tried, isFirst);
    expect(subject).toBe("Sanne, we mailen je voortaan hier");
    expect(text).toContain("Daarom mailen we je niet meer op je werk, maar op dit adres.");
    expect(text).toMatch(/Rond \w+ \d+ \w+ 2027 wissen we dit adres\./);
  });

  test("says nothing of a work mailbox to somebody who never had one", async () => {
    const { workAddress: _, ...employee } = tried.people.employee;
    const { text } = await compose({ ...tried, people: { ...tried.people, employee } }, isFirst);
    expect(text).not.toContain("niet meer op je werk");
    expect(text).toContain("Hier hoor je nog van ons over je vertrek bij Zorggroep De Linde.");
  });
});
