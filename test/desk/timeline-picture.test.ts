import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { phaseBands } from "../../lambdas/desk/timeline/phase-bands.ts";
import { timelinePicture } from "../../lambdas/desk/timeline/picture.html.ts";
import { timelinePoints } from "../../lambdas/desk/timeline/timeline-points.ts";
import { timelineTable } from "../../lambdas/desk/timeline/timeline-table.html.ts";
import { at, date, departureOf } from "../support/departures.ts";
import { sentUpTo, withStates } from "../support/lives.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const NOW = at("2026-01-01T00:00");
const pointsOf = (departure: Departure, language: Language = "nl", now = NOW) =>
  timelinePoints(departure, { plan: PLAN, calendar: CALENDAR, language, now });

function shown(departure: Departure, language: Language = "nl") {
  const points = pointsOf(departure, language);
  const picture = timelinePicture({
    points,
    dates: departure.dates,
    leaver: departure.people.employee.name,
    calendar: CALENDAR,
    language,
  });
  return { picture: picture.markup, table: timelineTable({ points, language }).markup };
}

const LATE = departureOf({
  announced: "2026-06-29",
  lastDay: "2026-08-31",
  submitted: "2026-07-04T14:00",
});

describe("the points", () => {
  test("are one for each mail and each step of HR's, in time, and every step stands in one", () => {
    const departure = departureOf();
    const points = pointsOf(departure);
    expect(points.map(({ number }) => number)).toEqual(points.map((_, index) => index + 1));
    const ids = points.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(departure.steps.map(({ id }) => id).toSorted());
    const moments = points.map((point) => point.at.epochMilliseconds);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  });

  test("say what goes into the catch-up, from which days, and what is skipped", () => {
    const catchUp = pointsOf(LATE).find(({ id }) => id === "catch-up-manager");
    expect(catchUp?.steps.map(({ id, movedFrom }) => `${id} ${movedFrom}`)).toEqual([
      "communicate 2026-06-30",
      "handover 2026-07-02",
    ]);
    expect(pointsOf(LATE).find(({ id }) => id === "react")).toMatchObject({ state: "skipped" });
  });

  test("say that a step of HR's stands open from its morning on", () => {
    const stateOn = (now: string) =>
      pointsOf(departureOf(), "nl", at(now)).find(({ id }) => id === "paperwork")?.state;
    expect(stateOn("2027-01-15T08:29")).toBe("planned");
    expect(stateOn("2027-01-15T08:30")).toBe("open");
  });

  test("include a mail that brings a step again, and one that tells of a change", () => {
    const lived = sentUpTo("2027-02-10T12:00", departureOf());
    const more = [
      { id: "nudge-manager", kind: "nudge", steps: ["handover", "team"] },
      { id: "changed-manager", kind: "notice", steps: [] },
    ] as const;
    const mailings = more.map((each) => ({
      ...each,
      to: "manager" as const,
      at: at("2027-02-08T09:00").toZonedDateTimeISO("Europe/Amsterdam"),
      revision: 1,
      state: { name: "sent", at: at("2027-02-08T09:00") } as const,
    }));
    const { table } = shown({ ...lived, mailings: [...lived.mailings, ...mailings] });
    expect(table).toContain("Herinnering aan wat openstaat: 2 stappen");
    expect(table).toContain("Bericht: de datums zijn veranderd");
  });
});

test("the phases follow each other, and share a day where there are fewer days than phases", () => {
  const dates = departureOf().dates;
  expect(phaseBands(pointsOf(departureOf()), dates).map(({ from }) => from.toString())).toEqual([
    "2027-01-14",
    "2027-01-19",
    "2027-02-03",
    "2027-02-20",
  ]);
  const week = departureOf({
    announced: "2027-06-07",
    lastDay: "2027-06-14",
    submitted: "2027-06-07T10:00",
  });
  expect(phaseBands(pointsOf(week), week.dates).map(({ phases }) => phases)).toEqual([
    ["announced"],
    ["settled", "ambassador"],
    ["after"],
  ]);
});

describe("the picture and its table", () => {
  test.each(["nl", "en"] as const)("say the same of every point, in %s", (language) => {
    const departure = departureOf({ endOfEmployment: "2027-02-28" });
    const { picture, table } = shown(departure, language);
    for (const { number, steps } of pointsOf(departure, language)) {
      expect(picture).toContain(`>${number}</text>`);
      expect(table).toContain(`id="point-${number}"`);
      for (const { title } of steps) {
        expect(picture).toContain(title);
        expect(table).toContain(title);
      }
    }
  });

  test("tell states apart by more than colour", () => {
    const lived = withStates(sentUpTo("2027-02-10T12:00", departureOf()), {
      team: { name: "refused", at: at("2027-01-25T09:01"), why: "bounced" },
      "exit-questions": { name: "waiting" },
    });
    const steps = lived.steps.map((step) =>
      step.id === "handover"
        ? { ...step, mark: { as: "done", at: at("2027-01-20T09:00") } as const }
        : step,
    );
    const { picture, table } = shown({ ...lived, steps });
    for (const sign of ["✓", "!", "?"]) expect(picture).toContain(`>${sign}</text>`);
    for (const words of [
      "gedaan",
      "komt niet aan, de mail kwam terug",
      "wacht op een adres",
      "verstuurd",
    ])
      expect(table).toContain(words);
    expect(shown(LATE).picture).toContain('class="strike"');
  });

  test("say why a step is on another day", () => {
    const { picture, table } = shown(departureOf({ lastDay: "2027-02-28" }));
    for (const each of [picture, table]) expect(each).toContain("dat is geen werkdag");
    expect(picture).toContain('class="moved"');
  });

  test("shade weekends and holidays, and cut out the half year", () => {
    const { picture } = shown(departureOf({ announced: "2027-03-15", lastDay: "2027-04-30" }));
    expect(picture.match(/class="weekend"/g)?.length).toBeGreaterThan(10);
    // Easter Monday, the King's birthday and Ascension Day; and once in the legend.
    expect(picture.match(/class="holiday"/g)).toHaveLength(3 + 1);
    expect(picture).toContain('class="break"');
  });

  test("hold nothing that a strict policy refuses, and names as text", () => {
    const name = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
    const { picture, table } = shown(departureOf({ employee: { name } }));
    for (const each of [picture, table]) {
      expect(each).not.toMatch(/<script|<img|\sstyle=|\son\w+=(?!alert)/);
    }
    expect(picture).toContain("&lt;script&gt;");
  });

  test("a picture of a whole departure is small", () => {
    const { picture, table } = shown(departureOf());
    expect(picture.length + table.length).toBeLessThan(40_000);
  });

  test("draw today on a departure that has begun, and only there", () => {
    const departure = departureOf();
    const facts = {
      points: pointsOf(departure),
      dates: departure.dates,
      leaver: "",
      calendar: CALENDAR,
      language: "nl",
    } as const;
    expect(timelinePicture({ ...facts, today: date("2027-05-12") }).markup).toContain("Vandaag");
    expect(timelinePicture({ ...facts, today: date("2027-01-04") }).markup).not.toContain(
      "Vandaag",
    );
  });
});
