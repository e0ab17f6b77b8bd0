import fc from "fast-check";
import {
  calledNameOf,
  greetedName,
  nameToShow,
  wordsToFind,
} from "../../../lambdas/departure/people/called-name.ts";
import { nameForm } from "../../../lambdas/departure/people/name-form.ts";

describe("somebody without a called name is called by", () => {
  test.each([
    ["the first word", "Sanne Bakker", "Sanne"],
    ["the first word before small ones", "Noor van den Berg", "Noor"],
    ["both halves of a double name", "Jan-Willem de Groot", "Jan-Willem"],
    ["a name of another script", "نیما رضایی", "نیما"],
    ["an only name", "Sanne", "Sanne"],
    ["the first word, whatever white space there is", "  Sanne \u00a0 Bakker", "Sanne"],
    ["the name with a comma", "van der Berg, Sanne", "van der Berg, Sanne"],
    ["the name that begins small", "van den Berg", "van den Berg"],
    ["the double name that begins small", "jan-willem de Groot", "jan-willem de Groot"],
    ["the name that begins with an apostrophe", "’t Hart", "’t Hart"],
    ["the name that begins with a straight apostrophe", "'t Hart", "'t Hart"],
    ["the name with an initial", "J. de Boer", "J. de Boer"],
    ["the name with initials", "J.P. de Wit", "J.P. de Wit"],
    ["the name with an abbreviation", "Th. de Wit", "Th. de Wit"],
    ["the name with one letter", "J de Wit", "J de Wit"],
    ["the name with an abbreviated title", "dr. Anna Smit", "dr. Anna Smit"],
    ["the name with a title", "Mevrouw de Wit", "Mevrouw de Wit"],
    ["the name with a title in capitals", "DR Smit", "DR Smit"],
    ["the name of a gentleman", "De heer Smit", "De heer Smit"],
    ["nothing, if there is no name", "", ""],
  ])("%s", (_what, name, called) => {
    expect(calledNameOf({ name })).toBe(called);
  });
});

test("whatever the name: what somebody is called without a called name begins it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(nameForm(name).startsWith(calledNameOf({ name }))).toBe(true);
    }),
  );
});

describe("somebody with a called name is called by that, as it was given", () => {
  test.each([
    ["a name of its own", "Johanna van der Berg", "Sanne", "Sanne"],
    ["that of a name with a comma", "van der Berg, Sanne", "Sanne", "Sanne"],
    ["one of two words", "J. de Boer", "Jan Peter", "Jan Peter"],
    ["one that begins small", "Willem Smit", "jan-willem", "jan-willem"],
    ["one that is a letter", "Jacob Smit", "J.", "J."],
    ["one with white space around", "Johanna Smit", "  Hanna ", "Hanna"],
    ["a blank one, which counts as none", "Johanna Smit", " ", "Johanna"],
  ])("%s", (_what, name, calledName, called) => {
    expect(calledNameOf({ name, calledName })).toBe(called);
  });
});

describe("a greeting has", () => {
  const SETTINGS = {
    hr: { name: "Team HR", address: "hr@delinde.example" },
    desks: { it: "it@delinde.example" },
  };
  test.each([
    ["what somebody is called", "Marieke de Boer", "m.deboer@delinde.example", "Marieke"],
    ["the whole name of the mailbox of HR", "Team HR", "hr@delinde.example", "Team HR"],
    ["the whole name of it, in capitals too", "Team HR", "HR@delinde.example", "Team HR"],
    [
      "the whole name of a department",
      "Applicatiebeheer IT",
      "it@delinde.example",
      "Applicatiebeheer IT",
    ],
  ])("%s", (_what, name, address, greeted) => {
    expect(greetedName({ name, address }, SETTINGS)).toBe(greeted);
  });

  test("the name of a mailbox, even where somebody gave it a called name", () => {
    const team = { name: "Team HR", calledName: "Team", address: "hr@delinde.example" };
    expect(greetedName(team, SETTINGS)).toBe("Team HR");
  });
});

describe("a list and a heading show", () => {
  test.each([
    ["the name", "Sanne Bakker", undefined, "Sanne Bakker"],
    [
      "the name that has the called name in it",
      "Johanna Sanne Bakker",
      "Sanne",
      "Johanna Sanne Bakker",
    ],
    ["the name, whatever the accents", "René Bakker", "rene", "René Bakker"],
    [
      "a called name that is none of its words",
      "Johanna van der Berg",
      "Sanne",
      "Johanna van der Berg (Sanne)",
    ],
    [
      "a called name that only begins a word",
      "Johanna van der Berg",
      "Jo",
      "Johanna van der Berg (Jo)",
    ],
    [
      "a called name of two words, one of them new",
      "Jan de Wit",
      "Jan Peter",
      "Jan de Wit (Jan Peter)",
    ],
  ])("%s", (_what, name, calledName, shown) => {
    expect(nameToShow({ name, ...(calledName ? { calledName } : {}) })).toBe(shown);
  });
});

test("somebody is found by the called name and by the name", () => {
  expect(wordsToFind({ name: "Johanna van der Berg", calledName: "Sanne" })).toEqual(
    expect.arrayContaining(["sanne", "johanna", "van", "der", "berg"]),
  );
  expect(wordsToFind({ name: "Sanne Bakker" })).toEqual(["sanne", "bakker"]);
});
