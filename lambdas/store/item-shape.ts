import type { Attributes } from "./item-codec.ts";

/** The attribute with an item's shape number. Older items have none: shape 0. */
const SHAPE_ATTRIBUTE = "sh";

/**
 * Migrations, each from the shape before. A shape that only adds attributes needs none. During a deploy old and new functions run
 * side by side for some minutes, and a function from before the numbers writes an item without one. So a migration:
 *
 * - gives the same result when it is applied twice;
 * - leaves alone what is written on a path (claims, settlements, reservations, marks, index keys), since items of any shape
 *   have those;
 * - removes nothing that the previous version reads. That happens one release later.
 */
export type Migrations = Readonly<Record<number, (item: Attributes) => Attributes>>;

export const MIGRATIONS: Migrations = { 1: markInvitation };

/** An item brought to the shape of these migrations, whatever shape it has. */
export function broughtUp(item: Attributes, migrations: Migrations = MIGRATIONS): Attributes {
  const shape = Number(item[SHAPE_ATTRIBUTE] ?? 0);
  return Object.entries(migrations)
    .filter(([to]) => Number(to) > shape)
    .reduce((lower, [, bringUp]) => bringUp(lower), item);
}

export function numbered(shape: number): Attributes {
  return { [SHAPE_ATTRIBUTE]: shape };
}

/** Condition for an item of that shape or a lower one; `:shape` is the number. */
export const IS_NO_NEWER = `(attribute_not_exists(${SHAPE_ATTRIBUTE}) OR ${SHAPE_ATTRIBUTE} <= :shape)`;

export function isNewer(item: Attributes, shape: number): boolean {
  return Number(item[SHAPE_ATTRIBUTE] ?? 0) > shape;
}

/**
 * The departure was written by a newer version, and this one would drop what it does not know. A fault: after the deploy a
 * retry reaches the newer version. After a rollback, the older version must be rolled forward.
 */
export class NewerShape extends Error {
  constructor(id: string, shape: number) {
    super(`Departure ${id} has a newer shape than ${shape}, the last that this version can save.`);
    this.name = "NewerShape";
  }
}

/** In shape 0 the interview's invitation step was known by its id alone, and not at all once it left the plan. */
function markInvitation(item: Attributes): Attributes {
  const steps = item.s as readonly Attributes[];
  return {
    ...item,
    s: steps.map((step) => (step.i === INVITATION ? { ...step, iv: true } : step)),
  };
}

const INVITATION = "post-exit-invite";
