import { namesIn } from "../../../lambdas/departure/lessons/names-in.ts";
import { namesOfPeople } from "../../../lambdas/departure/lessons/names-of-people.ts";
import { departureOf } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";

const known = {
  people: ["Sanne Bakker", "Marieke van den Berg", "Roos de Wit"],
  organisation: "Zorggroep De Linde",
};

test.each<[string, string[]]>([
  ["Het rooster kwam te laat.", []],
  ["Sanne regelt nu het rooster.", ["Sanne"]],
  ["Met sanne ging het goed.", ["sanne"]],
  ["Sanne’s rooster was krap.", ["Sanne"]],
  ["We missen Anouk op de afdeling.", ["Anouk"]],
  ["Dat zei iedereen. Anouk ook.", []],
  ["Van den Berg luistert.", ["Berg"]],
  ["Wie van het team is dat?", []],
  ["Bij Zorggroep De Linde is het fijn.", []],
  ["Overleg met HR en de OR, en in het ECD.", []],
  ["They said: The rota came too late.", []],
  ["Since May I've had the rota on Mondays.", []],
  ["Het witte uniform en de wit gesausde muur.", ["wit"]],
  ["", []],
])("in %j it asks about %j", (text, found) => {
  expect(namesIn(text, known)).toEqual(found);
});

test("it knows everybody in a departure and in the settings, and no mailbox", () => {
  const names = namesOfPeople([departureOf()], PLAN.settings);
  const { people } = departureOf();
  expect(names).toEqual(
    expect.arrayContaining([people.employee.name, people.manager.name, "Anouk Vermeer"]),
  );
  expect(names).not.toContain(PLAN.settings.hr.name);
});
