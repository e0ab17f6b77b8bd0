import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { phaseBands } from "../../lambdas/desk/timeline/phase-bands.ts";
import { timelinePicture } from "../../lambdas/desk/timeline/picture.html.ts";
import { lookOf, POINT_LOOKS } from "../../lambdas/desk/timeline/point-look.ts";
import { pointShape } from "../../lambdas/desk/timeline/point-shape.html.ts";
import { timelinePhases } from "../../lambdas/desk/timeline/timeline-phases.html.ts";
import { timelinePoints } from "../../lambdas/desk/timeline/timeline-points.ts";
import { timelineTable } from "../../lambdas/desk/timeline/timeline-table.html.ts";
import { PICTURE_WORDS } from "../../lambdas/words/words.ts";
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

/** Names of dates that a line to another date runs through. */
function crossed(picture: string): string[] {
  const lines = [
    ...picture.matchAll(/class="date [^"]*" x1="([\d.]+)" x2="[\d.]+" y1="[\d.]+" y2="([\d.]+)"/g),
  ].map(([, x, bottom]) => ({ x: Number(x), bottom: Number(bottom) }));
  const names = [...picture.matchAll(/date-name [^"]*" x="([\d.]+)" y="([\d.]+)">([^<]+)</g)];
  return names.flatMap(([, left, y, name = ""]) => {
    const right = Number(left) + name.length * 7.2;
    return lines.some(({ x, bottom }) => x >= Number(left) && x <= right && bottom > Number(y) - 12)
      ? name
      : [];
  });
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
    expect(table).toContain("Herinnering: nog open: 2 stappen");
    expect(table).toContain("Bericht: vertrek gewijzigd");
  });
});

describe("the table folded by phase", () => {
  const foldedOn = (now: string, departure = departureOf()) => {
    const points = pointsOf(departure, "nl", at(now));
    const today = date(now.slice(0, 10));
    return timelinePhases({ points, language: "nl", dates: departure.dates, today }).markup;
  };

  test("opens the phase of today, and says of each how its mails stand", () => {
    const folded = foldedOn("2027-01-20T12:00", sentUpTo("2027-01-20T12:00", departureOf()));
    expect(folded.match(/<details/g)).toHaveLength(4);
    expect(folded.match(/<details class="phase" open>/g)).toHaveLength(1);
    expect(folded).toMatch(/ open><summary><h3>Overdragen <small class="here">nu<\/small>/);
    expect(folded).toMatch(/<h3>Later<\/h3> <span>[^<]+<\/span> <span>komt nog: 3<\/span>/);
  });

  test("has every point once", () => {
    const departure = departureOf();
    const folded = foldedOn("2027-01-20T12:00", departure);
    for (const { number } of pointsOf(departure))
      expect(folded.match(new RegExp(`id="point-${number}"`, "g"))).toHaveLength(1);
  });

  test("is one part for a departure without phases", () => {
    const folded = foldedOn("2027-01-20T12:00", departureOf({ kind: "quiet" }));
    expect(folded.match(/<details class="phase" open>/g)).toHaveLength(1);
    expect(folded).not.toContain('class="here"');
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
    for (const sign of ["✓", "×", "?"]) expect(picture).toContain(`>${sign}</text>`);
    for (const words of [
      "klaar",
      "komt niet aan, de mail kwam terug",
      "wacht op een adres",
      "verstuurd",
    ])
      expect(table).toContain(words);
    expect(shown(LATE).picture).toContain('class="strike"');
  });

  test("have a shape for each look, whatever its colour", () => {
    const shapes = POINT_LOOKS.map((look) =>
      pointShape({ look, isMail: true }).markup.replace(/ is-(?!ring)[a-z-]+/, ""),
    );
    // What is to come, leaves or was sent differs in outline and fill.
    expect(new Set(shapes).size).toBe(POINT_LOOKS.length - 2);
  });

  test("tell a step that others left open from one that waits for its day, and say when it is late", () => {
    const lived = sentUpTo("2027-02-10T12:00", departureOf());
    const lookOn = (id: string) => {
      const points = pointsOf(lived, "nl", at("2027-02-10T12:00"));
      const point = points.find(({ steps }) => steps.some((step) => step.id === id));
      return point && lookOf(point);
    };
    expect(lookOn("handover")).toBe("late");
    expect(lookOn("warm")).toBe("open");
    expect(lookOn("post-exit-plan")).toBe("to-come");
  });

  test("name every phase, and let no line cross the name of a date", () => {
    const days = [
      { announced: "2027-01-14", lastDay: "2027-02-19", endOfEmployment: "2027-02-22" },
      { announced: "2027-06-07", lastDay: "2027-06-10", endOfEmployment: "2027-06-11" },
      { announced: "2026-06-01", lastDay: "2027-05-31", endOfEmployment: "2027-05-31" },
    ];
    for (const each of days) {
      const departure = departureOf({ ...each, submitted: `${each.announced}T10:00` });
      const { picture } = shown(departure);
      const bands = phaseBands(pointsOf(departure), departure.dates);
      for (const phase of bands.flatMap(({ phases }) => phases))
        expect(picture).toMatch(
          new RegExp(`class="phase-name"[^>]*>[^<]*${PICTURE_WORDS.nl.phases[phase]}`, "i"),
        );
      expect(crossed(picture)).toEqual([]);
    }
  });

  test("say why only where it is not as the plan says", () => {
    const { table } = shown(departureOf());
    expect(table).not.toMatch(/plan\./);
    expect(table).not.toContain("Staat in de ochtendmail");
  });

  test("say of a mail that stays away no more that it has no address yet", () => {
    const { people, ...rest } = departureOf();
    const { name, language } = people.employee;
    const departure = { ...rest, people: { ...people, employee: { name, language } } };
    const stopped = {
      ...departure,
      mailings: departure.mailings.map((each) => ({
        ...each,
        state: { name: "skipped", why: "withdrawn" } as const,
      })),
    };
    expect(shown(departure).table).toContain("nog geen adres");
    expect(shown(stopped).table).not.toMatch(/nog geen adres|via de leidinggevende/);
  });

  test("say why a step is on another day", () => {
    const { picture, table } = shown(departureOf({ lastDay: "2027-02-28" }));
    for (const each of [picture, table]) expect(each).toContain("is geen werkdag");
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
