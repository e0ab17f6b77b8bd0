import { Temporal } from "temporal-polyfill";
import {
  checkLesson,
  halfForm,
  LESSONS_AT_MOST,
  type LessonFacts,
  type TypedLesson,
} from "../../../lambdas/departure/lessons/check-lesson.ts";

const FACTS: LessonFacts = {
  now: Temporal.Instant.from("2027-05-12T09:00Z"),
  languages: ["nl", "en"],
  departments: ["Zuid"],
  known: { people: ["Sanne Bakker"], organisation: "De Linde" },
  published: 0,
};

function typed(told: Partial<TypedLesson> = {}): TypedLesson {
  return {
    texts: {
      nl: { said: "Het rooster kwam te laat", done: "Het staat nu zes weken vooruit." },
      en: { said: "The rota came too late.", done: "It is ready six weeks ahead." },
    },
    department: "",
    people: "7",
    read: "2027-01",
    isNobody: true,
    noNames: [],
    ...told,
  };
}

const nl = (said: string) => ({
  ...typed().texts,
  nl: { said, done: "Het staat nu zes weken vooruit." },
});
const found = (told: Partial<TypedLesson>, facts: Partial<LessonFacts> = {}) =>
  checkLesson(typed(told), { ...FACTS, ...facts });

test("a lesson in each language, from enough people and old enough, can be published", () => {
  expect(found({})).toEqual([]);
  expect(found({ department: "Zuid" })).toEqual([]);
});

test.each<[string, Partial<TypedLesson>, object[]]>([
  ["from four people", { people: "4" }, [{ field: "people", what: "too-few" }]],
  ["from nobody knows how many", { people: "veel" }, [{ field: "people", what: "not-a-number" }]],
  ["without how many", { people: " " }, [{ field: "people", what: "missing" }]],
  ["without when it was read", { read: "" }, [{ field: "read", what: "missing" }]],
  ["read in a month to come", { read: "2027-06" }, [{ field: "read", what: "missing" }]],
  [
    "without confirming that nobody is recognisable",
    { isNobody: false },
    [{ field: "nobody", what: "missing" }],
  ],
  [
    "about no department we know",
    { department: "Noord" },
    [{ field: "department", what: "missing" }],
  ],
  ["without one of its halves", { texts: nl(" ") }, [{ field: "said.nl", what: "missing" }]],
  [
    "in one language only",
    { texts: { nl: typed().texts.nl as never } },
    [
      { field: "said.en", what: "missing" },
      { field: "done.en", what: "missing" },
    ],
  ],
  [
    "of more than 140 characters",
    { texts: nl("a".repeat(141)) },
    [{ field: "said.nl", what: "too-long", length: 142 }],
  ],
  [
    "with a name in it",
    { texts: nl("Bij Sanne was het fijn, bij Anouk ook.") },
    [{ field: "names", what: "names", found: ["Sanne", "Anouk"] }],
  ],
  [
    "with a name beside one that is none",
    { texts: nl("Bij Sanne was het fijn, bij Anouk ook."), noNames: ["Sanne"] },
    [{ field: "names", what: "names", found: ["Anouk"] }],
  ],
])("one %s is not", (_, told, problems) => {
  expect(found(told)).toEqual(problems);
});

test("140 characters are allowed, also of signs that take more room", () => {
  expect(found({ texts: nl(`${"é".repeat(138)}!!`) })).toEqual([]);
  expect(found({ texts: nl(`${"😀".repeat(139)}.`) })).toEqual([]);
});

test("a word that looks like a name can be confirmed to be none", () => {
  const told = { texts: nl("Het was druk rond Pasen."), noNames: ["Pasen"] };
  expect(found(told)).toEqual([]);
});

test.each([
  ["2027-05-31T12:00Z", "2027-01", true],
  ["2027-04-30T21:59Z", "2027-01", false],
  ["2027-05-01T00:00Z", "2027-01", true],
  ["2027-05-01T00:00Z", "2027-05", false],
  ["2028-01-01T00:00Z", "2027-09", true],
  ["2028-01-01T00:00Z", "2027-10", false],
  ["2027-05-01T00:00Z", "earlier", true],
])("on %s, what was read in %s is a quarter old: %s", (now, read, isOld) => {
  const problems = found({ read }, { now: Temporal.Instant.from(now) });
  expect(problems.length === 0).toBe(isOld);
});

test("it says from which month on one that is too young can be published", () => {
  const [problem] = found({ read: "2027-03" });
  expect(problem).toMatchObject({ what: "too-young" });
  expect(String(problem && "from" in problem && problem.from)).toBe("2027-07");
});

test("only so many are published at once", () => {
  expect(found({}, { published: LESSONS_AT_MOST })).toEqual([{ field: "all", what: "too-many" }]);
});

test.each([
  ["  Het rooster\r\nkwam te laat ", "Het rooster kwam te laat."],
  ["Kwam het te laat?", "Kwam het te laat?"],
  ["Te laat, zei men: ‘veel te laat.’", "Te laat, zei men: ‘veel te laat.’"],
  ["", ""],
])("%j is kept as the sentence %j", (half, kept) => {
  expect(halfForm(half)).toBe(kept);
});
