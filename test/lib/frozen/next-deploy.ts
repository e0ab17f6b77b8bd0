import type { Held, StageExtract } from "./stage-extract.ts";

/**
 * What would fail, or part from data, on AWS when a stage that stands as `before` is deployed as `after`, a sentence each. The
 * state stack is deployed first, while the old application stands.
 */
export function breaksOf(before: StageExtract, after: StageExtract): string[] {
  const kept = Object.entries(before.state.resources);
  return [
    ...before.application.imports
      .filter((name) => !after.state.exports.includes(name))
      .map((name) => `The export ${name} is gone, and the application that stands imports it.`),
    ...kept.flatMap(([id, held]) => breaksOfHeld(id, held, after.state.resources[id])),
    ...Object.entries(before.names)
      .filter(([name, id]) => (after.names[name] ?? id) !== id)
      .map(
        ([name, id]) => `${name} is made anew as ${after.names[name]} while ${id} has the name.`,
      ),
  ];
}

/** The same for another version of the same settings, which must keep all that holds data and all that is read on the way back. */
export function breaksOfVersion(before: StageExtract, after: StageExtract): string[] {
  return [
    ...breaksOf(before, after),
    ...Object.entries(before.state.resources)
      .filter(([id, { isRetained }]) => isRetained && !after.state.resources[id])
      .map(([id, { type }]) => `${id} (${type}) holds data and left the template.`),
    ...before.application.reads
      .filter((name) => !after.state.outputs.includes(name))
      .map((name) => `The output ${name} is gone, so the version before can't be deployed again.`),
  ];
}

function breaksOfHeld(id: string, before: Held, after: Held | undefined): string[] {
  if (!after) return [];
  const changed = before.isRetained && !isSame(before.fixed, after.fixed);
  const indexes = changedIndexes(before.indexes, after.indexes);
  return [
    ...(before.type === after.type ? [] : [`${id} is ${after.type}, no longer ${before.type}.`]),
    ...(changed
      ? [`${id} (${before.type}) is replaced: what can't change in it has changed.`]
      : []),
    ...(indexes.length > 1
      ? [`${id} gains or loses more than one index in a deploy: ${indexes.join(", ")}.`]
      : []),
  ];
}

/** An index with other keys is one lost and one gained. */
function changedIndexes(before: Held["indexes"] = {}, after: Held["indexes"] = {}): string[] {
  const other = (one: object, two: Readonly<Record<string, unknown>>) =>
    Object.entries(one)
      .filter(([name, keys]) => !isSame(keys, two[name]))
      .map(([name]) => name);
  return [...other(before, after), ...other(after, before)];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
