import type { Attributes } from "./item-codec.ts";

/** The attribute with the number of an item's shape. Items of before there was a number have none: shape 0. */
const SHAPE_ATTRIBUTE = "sh";

/**
 * What leads to a shape from the one before. A shape that only adds attributes needs none. A deploy runs old and new functions
 * side by side for some minutes, and a function from before there was a number writes an item back without one. So:
 *
 * - a migration brings the same item up twice as it does once;
 * - it leaves alone what is written on a path (claims, settlements, reservations, marks, index keys), since those are written to
 *   items of any shape;
 * - it takes nothing away that the program before it reads. That goes one release later.
 */
export type Migrations = Readonly<Record<number, (item: Attributes) => Attributes>>;

export const MIGRATIONS: Migrations = { 1: markInvitation };

/** An item as a program with these migrations would have written it, whatever shape it was written in. */
export function broughtUp(item: Attributes, migrations: Migrations = MIGRATIONS): Attributes {
  const shape = Number(item[SHAPE_ATTRIBUTE] ?? 0);
  return Object.entries(migrations)
    .filter(([to]) => Number(to) > shape)
    .reduce((lower, [, bringUp]) => bringUp(lower), item);
}

export function numbered(shape: number): Attributes {
  return { [SHAPE_ATTRIBUTE]: shape };
}

/** Holds for an item of that shape or a lower one; `:shape` stands for the number. */
export const IS_NO_NEWER = `(attribute_not_exists(${SHAPE_ATTRIBUTE}) OR ${SHAPE_ATTRIBUTE} <= :shape)`;

export function isNewer(item: Attributes, shape: number): boolean {
  return Number(item[SHAPE_ATTRIBUTE] ?? 0) > shape;
}

/**
 * A newer program wrote the departure, and what this one would write lacks what it does not know. A fault: after the deploy the same
 * message reaches the newer program. Where that was rolled back, the older one has to be brought forward.
 */
export class NewerShape extends Error {
  constructor(id: string, shape: number) {
    super(`Departure ${id} has a newer shape than ${shape}, the last that this version can save.`);
    this.name = "NewerShape";
  }
}

/** Before there was a number, the step that invites to the talk was known by its name alone, and by none once it left the plan. */
function markInvitation(item: Attributes): Attributes {
  const steps = item.s as readonly Attributes[];
  return {
    ...item,
    s: steps.map((step) => (step.i === INVITATION ? { ...step, iv: true } : step)),
  };
}

const INVITATION = "post-exit-invite";
