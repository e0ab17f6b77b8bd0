import fc from "fast-check";
import { calledNameOf } from "../../../lambdas/departure/people/called-name.ts";
import { nameForm } from "../../../lambdas/departure/people/name-form.ts";

describe("somebody is greeted by", () => {
  test.each([
    ["the first word", "Sanne Bakker", "Sanne"],
    ["the first word before small ones", "Noor van den Berg", "Noor"],
    ["both halves of a double name", "Jan-Willem de Groot", "Jan-Willem"],
    ["a name of another script", "نیما رضایی", "نیما"],
    ["an only name", "Prem", "Prem"],
    ["the first word, whatever white space there is", "  Sanne \u00a0 Bakker", "Sanne"],
    ["the name with a comma", "Bakker, Sanne", "Bakker, Sanne"],
    ["the name that begins small", "van den Berg", "van den Berg"],
    ["the name that begins with an apostrophe", "’t Hart", "’t Hart"],
    ["the name with initials", "J.P. de Wit", "J.P. de Wit"],
    ["the name with an abbreviation", "Th. de Wit", "Th. de Wit"],
    ["the name with one letter", "J de Wit", "J de Wit"],
    ["the name with a title", "Mevrouw de Wit", "Mevrouw de Wit"],
    ["the name with a title in capitals", "DR Smit", "DR Smit"],
    ["the name of a gentleman", "De heer Smit", "De heer Smit"],
    ["nothing, if there is no name", "", ""],
  ])("%s", (_what, name, called) => {
    expect(calledNameOf(name)).toBe(called);
  });
});

test("whatever the name: what somebody is called begins it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(nameForm(name).startsWith(calledNameOf(name))).toBe(true);
    }),
  );
});
