import { Temporal } from "temporal-polyfill";
import {
  lessonForLeaver,
  lessonForManager,
} from "../../../lambdas/departure/lessons/lesson-for.ts";
import { hasManyManagers } from "../../../lambdas/departure/lessons/many-managers.ts";
import type { Lesson } from "../../../lambdas/departure/model/lesson-ports.ts";
import { departureOf, type Told } from "../../support/departures.ts";

function lesson(id: string, told: Partial<Lesson> = {}): Lesson {
  const texts = { nl: { said: `${id} nl`, done: "." }, en: { said: `${id} en`, done: "." } };
  return {
    id,
    published: Temporal.Instant.from("2027-05-01T09:00Z"),
    texts,
    hasManyManagers: true,
    ...told,
  };
}

const { hasManyManagers: _, ...few } = lesson("few");
const OF_ALL = lesson("all");
const OF_SOUTH = lesson("south", { department: "Zuid" });

describe("the newest lesson that fits", () => {
  test.each<[string, readonly Lesson[], string | undefined, string | undefined]>([
    ["is the first of all", [OF_ALL, lesson("older")], undefined, "all nl"],
    ["is about the reader's own department", [OF_SOUTH, OF_ALL], "Zuid", "south nl"],
    ["however that is typed", [OF_SOUTH, OF_ALL], " zuid", "south nl"],
    ["is not about another department", [OF_SOUTH, OF_ALL], "Noord", "all nl"],
    ["is about all where no department is known", [OF_SOUTH, OF_ALL], undefined, "all nl"],
    [
      "is in the reader's language",
      [lesson("en", { texts: { en: { said: "x", done: "y" } } })],
      "",
      undefined,
    ],
    ["is none where there is none", [], "Zuid", undefined],
  ])("%s", (_name, lessons, department, said) => {
    const reader = { language: "nl", department } as const;
    expect(lessonForManager(lessons, reader)?.said).toBe(said);
    expect(lessonForLeaver(lessons, reader)?.said).toBe(said);
  });

  test("is never one for a manager that could be about fewer than five; leavers read it", () => {
    const reader = { language: "nl" } as const;
    expect(lessonForManager([few, OF_ALL], reader)?.said).toBe("all nl");
    expect(lessonForManager([few], reader)).toBeUndefined();
    expect(lessonForLeaver([few], reader)?.said).toBe("few nl");
  });
});

describe("whom a lesson can be about", () => {
  const of = (department: string, address: string, more: Told = {}) => {
    const departure = departureOf(more);
    const manager = { ...departure.people.manager, address };
    return { ...departure, department, people: { ...departure.people, manager } };
  };
  const five = ["a", "b", "c", "d", "e"].map((each) => of("Zuid", `${each}@delinde.example`));

  test.each([
    ["five managers", five, "Zuid", true],
    [
      "five managers of all",
      [...five.slice(0, 4), of("Noord", "f@delinde.example")],
      undefined,
      true,
    ],
    [
      "four and one of another department",
      [...five.slice(0, 4), of("Noord", "f@delinde.example")],
      "Zuid",
      false,
    ],
    ["one manager of many leavers", five.map(() => of("Zuid", "A@delinde.example")), "Zuid", false],
    ["nobody", [], undefined, false],
  ])("%s: many enough is %#", (_name, departures, department, isEnough) => {
    expect(hasManyManagers(departures, department)).toBe(isEnough);
  });

  test("an erased departure has no managers any more, a replaced manager counts", () => {
    const [first, ...others] = five;
    if (!first) throw new Error("There are five.");
    const erased = { ...first, erased: Temporal.Instant.from("2027-05-01T09:00Z") };
    expect(hasManyManagers([erased, ...others], "Zuid")).toBe(false);
    const former = { ...first.people.manager, address: "z@delinde.example" };
    const [one, ...rest] = others;
    if (!one) throw new Error("There are four.");
    expect(hasManyManagers([{ ...one, formerManagers: [former] }, ...rest], "Zuid")).toBe(true);
  });
});
