import { Temporal } from "temporal-polyfill";
import { KINDS, LANGUAGES, type Language } from "../../../lambdas/departure/model/plan.ts";
import {
  columnName,
  fieldOf,
  listedValues,
} from "../../../lambdas/use-cases/import-file/columns.ts";
import { readRow } from "../../../lambdas/use-cases/import-file/read-row.ts";
import { FIELD_NAMES, type FieldName } from "../../../lambdas/words/field-names.ts";
import { PLAN } from "../../support/plan.ts";

const today = Temporal.PlainDate.from("2027-01-14");
type Typed = Partial<Record<FieldName, string>>;

const SANNE: Typed = {
  "employee.name": "Sanne Bakker",
  lastDay: "2027-02-19",
  "manager.name": "Fatima El Idrissi",
  "manager.address": "f.elidrissi@delinde.example",
};

function readTyped(changes: Typed, language: Language = "nl") {
  const typed: Typed = { ...SANNE, ...changes };
  const columns = (Object.keys(typed) as FieldName[]).map((field) => columnName(field, language));
  const row = { cells: Object.values(typed), problems: [] };
  return readRow(row, { columns, language, plan: PLAN, today });
}

function submissionOf(changes: Typed) {
  const read = readTyped(changes);
  if ("problems" in read) throw new Error(read.problems.join(" "));
  return read.submission;
}

function problemsOf(changes: Typed, language: Language = "nl") {
  const read = readTyped(changes, language);
  return "problems" in read ? read.problems : [];
}

test("every column has a name in each language, by which it is known", () => {
  for (const field of FIELD_NAMES) {
    const names = [field, ...LANGUAGES.map((language) => columnName(field, language))];
    expect(names.map(fieldOf)).toEqual(names.map(() => field));
  }
});

test("a row with what is needed is a departure, with what the form would make of the rest", () => {
  const { people, dates, kind } = submissionOf({});
  expect(people.employee.name).toBe("Sanne Bakker");
  expect(people.hrContact.address).toBe(PLAN.settings.hr.address);
  expect(kind).toBe("resignation");
  expect([dates.announced, dates.endOfEmployment].map(String)).toEqual([
    "2027-01-14",
    "2027-02-19",
  ]);
});

test("people may have a called name", () => {
  const { people } = submissionOf({
    "employee.calledName": " Sanne ",
    "manager.calledName": "Fa",
    "hrContact.calledName": "",
  });
  expect([people.employee.calledName, people.manager.calledName]).toEqual(["Sanne", "Fa"]);
  expect(people.hrContact).not.toHaveProperty("calledName");
});

test("spaces around a cell, and cells that hold only spaces, mean nothing", () => {
  const { people, dates } = submissionOf({
    "employee.name": " Sanne ",
    announced: "  ",
    department: "",
  });
  expect(people.employee.name).toBe("Sanne");
  expect(`${dates.announced}`).toBe("2027-01-14");
});

describe("a day", () => {
  test.each([
    ["2027-02-19", "2027-02-19"],
    ["19-2-2027", "2027-02-19"],
    ["5-2-2027", "2027-02-05"],
    ["05-02-2027", "2027-02-05"],
    ["19/02/2027", "2027-02-19"],
    ["2/2/2027", "2027-02-02"],
  ])("%s is %s", (typed, day) => {
    expect(`${submissionOf({ lastDay: typed }).dates.lastDay}`).toBe(day);
  });

  test.each(["5/2/2027", "05/02/2027"])("%s could be two", (typed) => {
    expect(problemsOf({ lastDay: typed })).toEqual([
      `Laatste werkdag: ‘${typed}’ kan twee dagen zijn. Schrijf jaar, maand en dag zo: 2027-02-28, of dag, maand en jaar zo: 28-2-2027.`,
    ]);
  });

  test.each([
    "2/19/2027",
    "30-2-27",
    "46437",
    "19-2/2027",
    "straks",
    "19 feb",
    "februari 2027",
    "19 brumaire 2027",
    "maandag 19 februari 2027",
    "19 ju 2027",
  ])("%s cannot be read, and what can be is said", (typed) => {
    expect(problemsOf({ lastDay: typed })).toEqual([
      `Laatste werkdag: ‘${typed}’ kunnen we niet lezen. Schrijf een datum zo: 31-8-2027, 2027-08-31 of 31 augustus 2027.`,
    ]);
    expect(problemsOf({ lastDay: typed }, "en")).toEqual([
      `Last day at work: We can’t read ‘${typed}’. Write a date like this: 31-8-2027, 2027-08-31 or 31 August 2027.`,
    ]);
  });

  test.each([
    "31-2-2027",
    "31/2/2027",
    "2027-02-31",
    "31 februari 2027",
    "29-feb-27",
    "February 30, 2027",
  ])("%s does not exist, and that is said", (typed) => {
    expect(problemsOf({ lastDay: typed })).toEqual([
      `Laatste werkdag: ‘${typed}’ bestaat niet. Kies een bestaande datum.`,
    ]);
  });

  test.each([
    "31 augustus 2027",
    "31 aug 2027",
    "31 aug. 2027",
    "31-aug-27",
    "31-AUG-2027",
    "31 August 2027",
    "31st of August 2027",
    "August 31, 2027",
    "Aug 31 2027",
    "dinsdag 31 augustus 2027",
    "di 31 aug 2027",
    "Tuesday, August 31, 2027",
    "31  augustus\u00a02027",
    "31 aug 2027 00:00:00",
  ])("%s has its month in words", (typed) => {
    expect(`${submissionOf({ lastDay: typed }).dates.lastDay}`).toBe("2027-08-31");
  });

  test.each([
    ["jan", 1],
    ["mrt", 3],
    ["maart", 3],
    ["Mar", 3],
    ["mei", 5],
    ["May", 5],
    ["juni", 6],
    ["July", 7],
    ["Sept", 9],
    ["okt", 10],
    ["Oct", 10],
    ["december", 12],
  ])("the month %s is the %dth", (name, month) => {
    const read = submissionOf({ lastDay: `28 ${name} 2028` });
    expect([read.dates.lastDay.month, read.dates.lastDay.day]).toEqual([month, 28]);
  });
});

describe("what is chosen from a list", () => {
  const cases = (["kind", "reason", "employee.language"] as const).flatMap((field) =>
    offered(field).flatMap(({ value, nameIn }) =>
      [value, nameIn("nl").toUpperCase(), ` ${nameIn("en")} `].map(
        (typed) => [field, typed, value] as const,
      ),
    ),
  );

  test.each(cases)("as %s: %s is %s", (field, typed, value) => {
    const { kind, reason, people } = submissionOf({ [field]: typed });
    expect([kind, reason, people.employee.language]).toContain(value);
  });

  test("is refused with the words that may be chosen", () => {
    expect(problemsOf({ kind: "ontslag" })).toEqual([
      `Soort vertrek: ‘ontslag’ staat niet in de lijst. Kies uit: ${listedValues("kind")
        .map(({ nameIn }) => nameIn("nl"))
        .join(", ")}.`,
    ]);
    expect(listedValues("kind")).toHaveLength(KINDS.length);
  });

  test("can be several steps, by their ids or their titles", () => {
    const title = PLAN.titles.nl.farewell ?? "";
    const typed = { kind: "employer", extraSteps: `${title}; communicate` };
    expect(submissionOf(typed).extraSteps).toEqual(["communicate", "farewell"]);
    expect(problemsOf({ extraSteps: "dansen" })).toEqual([
      expect.stringContaining("Extra stappen: De stap ‘dansen’"),
    ]);
  });
});

describe("what is wrong", () => {
  test("is said all at once, each with its column as the file names it", () => {
    const columns = ["employee.name", "LAATSTE WERKDAG", "manager.name", "Manager email address"];
    const cells = ["", "gisteren", "Fatima", "fatima"];
    const read = readRow({ cells, problems: [] }, { columns, language: "nl", plan: PLAN, today });
    expect("problems" in read && read.problems).toEqual([
      "employee.name: Dit ontbreekt nog. Vul het in.",
      "LAATSTE WERKDAG: ‘gisteren’ kunnen we niet lezen. Schrijf een datum zo: 31-8-2027, 2027-08-31 of 31 augustus 2027.",
      "Manager email address: ‘fatima’ is geen mailadres dat we kunnen gebruiken. Vul één adres in, zonder spaties en accenten, zoals naam@voorbeeld.nl.",
    ]);
  });

  test("is said in English to who reads English", () => {
    expect(problemsOf({ lastDay: "2026-12-01" }, "en")).toEqual([
      "Last day at work: The last day at work (Tuesday 1 December 2026) is before the announcement. Choose Thursday 14 January 2027 or later, or an earlier day for the announcement.",
    ]);
  });

  test("of a row that is none stays", () => {
    const facts = { columns: [], language: "nl", plan: PLAN, today } as const;
    expect(readRow({ cells: ["x"], problems: ["Geen rij."] }, facts)).toEqual({
      problems: ["Geen rij."],
    });
  });
});

describe("a time behind a day", () => {
  test.each([
    "25-02-2027 00:00:00",
    "25-2-2027 0:00",
    "25-2-2027 00.00 uur",
    "25-2-2027, 00:00",
    "2027-02-25T00:00:00",
    "2027-02-25T00:00",
    "2027-02-25T00:00:00.000Z",
    "2027-02-25T00:00:00+01:00",
    "2027-02-25 00:00:00,000",
    "25/2/2027 00:00:00",
    "25-2-2027 12:00:00 AM",
    "25-2-2027\u00a000:00",
    "\u200e25-\u200e2-\u200e2027",
    "25-2-2027\u200b",
  ])("that is midnight adds nothing: %s", (lastDay) => {
    expect(submissionOf({ lastDay }).dates.lastDay.toString()).toBe("2027-02-25");
  });

  test.each([
    "25-02-2027 17:00:00",
    "2027-02-25T09:30:00",
    "2027-02-24T23:00:00Z",
    "25-2-2027 12:00",
    "25-2-2027 12:00:00 PM",
    "25-2-2027 00:00:01",
    "25-2-2027 om 9.00 uur",
  ])("of any other kind is refused, and the sentence says so: %s", (lastDay) => {
    expect(problemsOf({ lastDay })).toEqual([
      `Laatste werkdag: Bij ‘${lastDay}’ staat een tijd. Laat de tijd weg: 28-2-2027.`,
    ]);
    expect(problemsOf({ lastDay }, "en")[0]).toContain("includes a time");
  });

  test("with a day that could be two is told as such", () => {
    expect(problemsOf({ lastDay: "5/2/2027 00:00:00" })[0]).toContain("kan twee dagen zijn");
  });
});

describe("an address with a character that nobody sees", () => {
  const address = "employee.workAddress";

  test("at its ends is taken without it", () => {
    const { employee } = submissionOf({ [address]: "\ufeffn.dewit@delinde.example\u200b" }).people;
    expect(employee.workAddress).toBe("n.dewit@delinde.example");
  });

  test("inside is refused, and the sentence says so", () => {
    expect(problemsOf({ [address]: "n.de\u200bwit@delinde.example" })).toEqual([
      expect.stringContaining("staat een onzichtbaar teken"),
    ]);
  });

  test("and nothing else is no address", () => {
    expect(submissionOf({ [address]: "\u200b" }).people.employee.workAddress).toBeUndefined();
  });
});

/** A language that the program has and the organisation does not offer cannot be chosen. */
function offered(field: FieldName) {
  const languages: readonly string[] = PLAN.settings.languages;
  return listedValues(field).filter(
    ({ value }) => field !== "employee.language" || languages.includes(value),
  );
}
