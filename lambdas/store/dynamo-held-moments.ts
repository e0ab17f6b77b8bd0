import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { HeldBy, HeldMoment, HeldMoments } from "../departure/model/answer-ports.ts";
import { quartersOf } from "../departure/model/quarters.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { hashed, VOICE_PREFIXES } from "./voice-keys.ts";

/** A quarter of an hour at rest: the departure that holds it, and since when. */
interface Quarter {
  readonly d: string;
  readonly t: number;
}

const KEPT_FOR_DAYS = 7;
const TRIES = 10;

/** Held moments in DynamoDB: one item for each holder and day, with an attribute for each quarter of an hour. */
export function dynamoHeldMoments({
  client,
  tableName: TableName,
  clock,
}: DynamoOptions & { readonly clock: () => Temporal.Instant }): HeldMoments {
  return {
    async hold(moment) {
      for (let left = TRIES; left > 0; left -= 1) {
        if (await tryToHold(moment)) return "held";
        const other = await holderOf(moment);
        if (other) return other;
      }
      throw new Error("The moments of one day were written again and again meanwhile.");
    },

    async release(moment) {
      const { departureId, holder, at } = moment;
      for (let left = TRIES; left > 0; left -= 1) {
        const held = await read(holder, at.toPlainDate());
        const own = namesOf(moment).filter((name) => held.get(name)?.d === departureId);
        if (own.length === 0 || (await tryToRelease(moment, own))) return;
      }
    },

    async taken(holder, day) {
      const held = await read(holder, day);
      return [...held.keys()].map(quarterIn).sort(Temporal.Instant.compare);
    },
  };

  async function tryToHold(moment: HeldMoment): Promise<boolean> {
    const { holder, at, departureId } = moment;
    const names = namesOf(moment);
    const now: Quarter = { d: departureId, t: toSeconds(clock()) };
    const update = new UpdateCommand({
      TableName,
      Key: { pk: momentKeyOf(holder, at.toPlainDate()) },
      UpdateExpression: `SET ${names.map((name) => `${name} = :held`).join(", ")}, #ttl = :ttl`,
      ConditionExpression: names
        .map((name) => `(attribute_not_exists(${name}) OR ${name}.d = :own)`)
        .join(" AND "),
      ExpressionAttributeNames: { "#ttl": "ttl" },
      ExpressionAttributeValues: {
        ":held": now,
        ":own": departureId,
        ":ttl": toSeconds(at.add({ days: KEPT_FOR_DAYS })),
      },
    });
    return (await ifConditionHolds(client.send(update))) !== undefined;
  }

  async function tryToRelease(
    { holder, at, departureId }: HeldMoment,
    own: readonly string[],
  ): Promise<boolean> {
    const update = new UpdateCommand({
      TableName,
      Key: { pk: momentKeyOf(holder, at.toPlainDate()) },
      UpdateExpression: `REMOVE ${own.join(", ")}`,
      ConditionExpression: own.map((name) => `${name}.d = :own`).join(" AND "),
      ExpressionAttributeValues: { ":own": departureId },
    });
    return (await ifConditionHolds(client.send(update))) !== undefined;
  }

  async function holderOf(moment: HeldMoment): Promise<HeldBy | undefined> {
    const held = await read(moment.holder, moment.at.toPlainDate());
    const other = namesOf(moment)
      .flatMap((name) => held.get(name) ?? [])
      .find(({ d }) => d !== moment.departureId);
    return other && { by: other.d, since: fromSeconds(other.t) };
  }

  async function read(holder: string, day: Temporal.PlainDate): Promise<Map<string, Quarter>> {
    const { Item = {} } = await client.send(
      new GetCommand({ TableName, Key: { pk: momentKeyOf(holder, day) }, ConsistentRead: true }),
    );
    return new Map(Object.entries(Item).filter(([name]) => /^q\d+$/.test(name)));
  }
}

const QUARTER_SECONDS = 15 * 60;

/** `q` and the number of the quarter of an hour since 1970. */
function namesOf(moment: HeldMoment): string[] {
  return quartersOf(moment).map((quarter) => `q${toSeconds(quarter) / QUARTER_SECONDS}`);
}

function quarterIn(name: string): Temporal.Instant {
  return fromSeconds(Number(name.slice(1)) * QUARTER_SECONDS);
}

/** The table's keys reveal no address. */
function momentKeyOf(holder: string, day: Temporal.PlainDate): string {
  return `${VOICE_PREFIXES.moment}.${hashed(holder.toLowerCase())}.${day}`;
}
