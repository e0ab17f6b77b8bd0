import {
  type DepartureItem,
  departureFromItem,
  departureToItem,
  SHAPE,
} from "../../lambdas/store/departure-item.ts";
import type { Attributes } from "../../lambdas/store/item-codec.ts";
import { broughtUp, MIGRATIONS, type Migrations } from "../../lambdas/store/item-shape.ts";
import { WHOLE_DEPARTURE } from "../support/whole-departure.ts";
import { frozenItems } from "./frozen-items.ts";

const FROZEN = [0, 1].flatMap((shape) =>
  frozenItems(shape).map((item, place): [string, DepartureItem] => [
    `item ${place} of shape ${shape}`,
    item,
  ]),
);
const NEWEST = 1;

test.each(FROZEN)("%s is written as it was read, with the number of today", (_name, item) => {
  expect(writtenAgain(item)).toStrictEqual({ ...item, sh: SHAPE });
});

test("what no frozen item has raises the number: its row says since which shape it is there", () => {
  const frozen = new Set(frozenItems(NEWEST).flatMap((item) => pathsIn(item)));
  const added = pathsIn(atRest(WHOLE_DEPARTURE)).filter((path) => !frozen.has(path));
  expect(SHAPE > NEWEST ? [] : added).toEqual([]);
});

test("from before there was a number, the invitation to the talk is known as such", () => {
  const present = frozenItems(0).find(({ s }) => invitationIn(s)?.iv === true) as DepartureItem;
  const steps = (present.s as Attributes[]).map(({ iv: _, ...step }) => step);
  const before = { ...present, s: steps };
  expect(invitationIn(before.s)).not.toHaveProperty("iv");
  expect(writtenAgain(before)).toStrictEqual({ ...present, sh: SHAPE });
});

describe.each(Object.entries(MIGRATIONS))("the migration to shape %s", (to, bringUp) => {
  const before = FROZEN.map(([, item]) => item).filter(({ sh = 0 }) => Number(sh) < Number(to));

  test("does twice what it does once: an old function may write an item back without its number", () => {
    for (const item of before) expect(bringUp(bringUp(item))).toStrictEqual(bringUp(item));
  });

  test("leaves alone what is written on a path to items of any shape", () => {
    for (const item of before) expect(onPaths(bringUp(item))).toStrictEqual(onPaths(item));
  });

  test("takes nothing away that the program before reads", () => {
    for (const item of before)
      expect(pathsIn(bringUp(item))).toEqual(expect.arrayContaining(pathsIn(item)));
  });
});

test.each<[shape: number | undefined, path: string]>([
  [undefined, "1 2 4"],
  [0, "1 2 4"],
  [1, "2 4"],
  [3, "4"],
  [4, ""],
  [9, ""],
])("an item of shape %s is brought up by the migrations to %s", (shape, path) => {
  const adding = (to: number) => (item: Attributes) => ({
    ...item,
    path: [item.path, to].filter(Boolean).join(" "),
  });
  // In any order: what counts is where they lead.
  const migrations: Migrations = { 4: adding(4), 1: adding(1), 2: adding(2) };
  const { path: gone = "" } = broughtUp(shape === undefined ? {} : { sh: shape }, migrations);
  expect(gone).toBe(path);
});

function atRest(departure: Parameters<typeof departureToItem>[0]): DepartureItem {
  return JSON.parse(JSON.stringify(departureToItem(departure)));
}

function writtenAgain(item: DepartureItem): DepartureItem {
  return atRest(departureFromItem(item));
}

function invitationIn(steps: unknown): Attributes | undefined {
  return (steps as Attributes[]).find(({ i }) => i === "post-exit-invite");
}

/** What claims, settlements, reservations, marks and the sweep write, each on its path. */
function onPaths({ v, hd, un, dd, da, ls, ln, m }: Attributes): Attributes {
  return { v, hd, un, dd, da, ls, ln, m };
}

/** Each attribute with those that it is in; places in lists and names of mailings are all alike. */
function pathsIn(value: unknown, path = ""): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const isAnyOf = Array.isArray(value) || path === ".m";
    const whole = `${path}${isAnyOf ? "[]" : `.${name}`}`;
    return [...(isAnyOf ? [] : [whole]), ...pathsIn(each, whole)];
  });
}
