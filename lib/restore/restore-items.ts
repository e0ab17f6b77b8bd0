import { isDeepStrictEqual } from "node:util";
import { DeleteCommand, PutCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Context } from "../../lambdas/departure/model/context.ts";
import { someAtOnce } from "../../lambdas/departure/model/some-at-once.ts";
import { SHAPE } from "../../lambdas/store/departure-item.ts";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import { dynamoUncertain } from "../../lambdas/store/dynamo-uncertain.ts";
import type { Attributes } from "../../lambdas/store/item-codec.ts";
import { isNewer } from "../../lambdas/store/item-shape.ts";
import { readItems } from "../../lambdas/store/read-departures.ts";
import { describeFault } from "../../lambdas/telemetry/log.ts";
import { SetupError } from "../setup-error.ts";
import { departureInKey, isDepartureKey } from "./item-fate.ts";
import type { LossLedger } from "./loss-ledger.ts";
import { departuresInLocks, mergeDeparture, mergeItem } from "./merge-items.ts";

export interface RestoreItems {
  /** The table with the data of then. */
  readonly restored: DynamoOptions;
  /** The table that everything uses. */
  readonly present: DynamoOptions;
  readonly context: Context;
  readonly losses: LossLedger;
}

const AT_ONCE = 10;
const IN_PAGE = 100;

/** Refuses data that can't be restored, before anything is written: of a newer version of the program, which this one would cut, or damaged then already. */
export async function refuseUnreadable({
  restored,
  present,
  context,
}: RestoreItems): Promise<void> {
  for await (const page of pagesOf(restored)) {
    const departures = page.filter(({ pk }) => isDepartureKey(String(pk)));
    const found = await readItems(
      departures.map(({ pk }) => String(pk)),
      present,
    );
    for (const item of departures) refuseOne(item, found.get(String(item.pk)), context);
  }
}

function refuseOne(item: Attributes, before: Attributes | undefined, context: Context): void {
  if (isNewer(item, SHAPE))
    throw new SetupError(
      `What the table held then was written by a newer version of the program: departure ${item.pk} has shape ${item.sh}; allowed: up to ${SHAPE}. Restore it with that version, or with a later one.`,
    );
  try {
    mergeDeparture(item, before, context);
  } catch (error) {
    throw new SetupError(
      `Departure ${item.pk} can't be restored (${describeFault(error)}). It may have been damaged then already: choose an earlier moment.`,
    );
  }
}

/**
 * Makes the table what it was then, item by item: departures with what the present item still knows, all else as `item-fate.ts` says.
 * What is lost is noted before it is written over. Safe to repeat after a crash at any point.
 */
export async function restoreItems(asked: RestoreItems): Promise<void> {
  for await (const page of pagesOf(asked.restored)) await bringBack(page, asked);
  for await (const page of pagesOf(asked.present)) await takeAway(page, asked);
}

/** Everything that was there then. */
async function bringBack(page: readonly Attributes[], asked: RestoreItems): Promise<void> {
  const { present } = asked;
  const keys = page.flatMap((item) => [String(item.pk), ...alsoIn(item)]);
  const found = await readItems([...keys, ...departuresInLocks(page)], present);
  const { departures = [], others = [] } = Object.groupBy(page, ({ pk }) =>
    isDepartureKey(String(pk)) ? "departures" : "others",
  );
  // Before departures are added to the list of those that wait for HR's word, which is one of them.
  await someAtOnce(others, AT_ONCE, (item) => {
    const before = found.get(String(item.pk));
    return write(mergeItem(item, before, judged(found, asked)), before, asked);
  });
  await someAtOnce(departures, AT_ONCE, (item) =>
    bringDepartureBack(item, found.get(String(item.pk)), asked),
  );
}

function alsoIn({ pk }: Attributes): string[] {
  const owner = departureInKey(String(pk));
  return owner ? [owner] : [];
}

async function bringDepartureBack(
  item: Attributes,
  before: Attributes | undefined,
  { present, context, losses }: RestoreItems,
): Promise<void> {
  const id = String(item.pk);
  const { item: merged, unconfirmed, isUndone, isErased } = mergeDeparture(item, before, context);
  if (isErased) await losses.note("erased", id);
  if (!merged) return;
  if (isUndone) await losses.note("undone", id);
  if (unconfirmed > 0) {
    await losses.note("unconfirmed", id);
    await dynamoUncertain(present).add([id]);
  }
  await put(merged, present);
}

/** Everything that was not there then: what was recorded since is lost. */
async function takeAway(page: readonly Attributes[], asked: RestoreItems): Promise<void> {
  const { restored, present } = asked;
  const there = await readItems(
    page.map(({ pk }) => String(pk)),
    restored,
  );
  const since = page.filter(({ pk }) => !there.has(String(pk)));
  const owners = await readItems(since.flatMap(alsoIn), present);
  const judge = judged(owners, asked);
  await someAtOnce(since, AT_ONCE, async (item) => {
    if (isDepartureKey(String(item.pk))) await loseDeparture(item, asked);
    else await write(mergeItem(undefined, item, judge), item, asked);
  });
}

async function loseDeparture(
  { pk, er }: Attributes,
  { present, losses }: RestoreItems,
): Promise<void> {
  // Of whom nothing is left but that there was somebody: no retry may record them again.
  if (er !== undefined) return;
  await losses.note("recorded", String(pk));
  await remove(String(pk), present);
}

function judged(found: ReadonlyMap<string, Attributes>, { context }: RestoreItems) {
  return {
    isErased: (id: string) => found.get(id)?.er !== undefined,
    now: Math.floor(context.now.epochMilliseconds / 1000),
  };
}

async function write(
  merged: Attributes | undefined,
  before: Attributes | undefined,
  { present }: RestoreItems,
): Promise<void> {
  if (isDeepStrictEqual(merged, before)) return;
  if (merged) await put(merged, present);
  else if (before) await remove(String(before.pk), present);
}

async function put(Item: Attributes, { client, tableName: TableName }: DynamoOptions) {
  await client.send(new PutCommand({ TableName, Item }));
}

async function remove(pk: string, { client, tableName: TableName }: DynamoOptions): Promise<void> {
  await client.send(new DeleteCommand({ TableName, Key: { pk } }));
}

async function* pagesOf({
  client,
  tableName: TableName,
}: DynamoOptions): AsyncGenerator<readonly Attributes[]> {
  const asked = { TableName, ConsistentRead: true, Limit: IN_PAGE };
  for await (const { Items = [] } of paginateScan({ client }, asked)) yield Items;
}
