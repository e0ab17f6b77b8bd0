import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";

/**
 * Departures by what a restore did to them. `recorded`: since then, and lost; `undone`: changed since then by a person, which is lost;
 * `unconfirmed`: with mails that wait for HR's word; `erased`: since then, and erased again.
 */
export const LOSSES = ["recorded", "undone", "unconfirmed", "erased"] as const;
export type Loss = (typeof LOSSES)[number];

/** A restore under way. */
export interface RestoreMark {
  /** To that moment. */
  readonly to: Temporal.Instant;
  /** From then on nothing of the program ran. */
  readonly stopped?: Temporal.Instant;
  readonly phase: RestorePhase;
}

/** `stopping`: nothing is written yet; `copying`: the table may be half written, and nothing may run; `starting`: it is whole. */
export type RestorePhase = "stopping" | "copying" | "starting";

/** Where a restore stands and what it lost, kept where it does not reach, so that it can be repeated after a crash. */
export interface LossLedger {
  begun(): Promise<RestoreMark | undefined>;
  begin(mark: RestoreMark): Promise<void>;
  end(): Promise<void>;
  note(loss: Loss, departureId: string): Promise<void>;
  /** Ids by loss, of the restore under way or of the last one. */
  all(): Promise<Readonly<Record<Loss, readonly string[]>>>;
}

const KEPT_FOR_DAYS = 72;
/** One item for each first digit of an id: together they hold more than a hundred thousand. */
const DIGITS = [..."0123456789abcdef"];

/** In the table of the answers' ledger. */
export function dynamoLossLedger({ client, tableName: TableName }: DynamoOptions): LossLedger {
  const read = async (pk: string) =>
    (await client.send(new GetCommand({ TableName, Key: { pk }, ConsistentRead: true }))).Item;
  const mark = () => read(MARK);
  let moment: Promise<unknown> | undefined;
  const momentOfMark = () => {
    moment ??= mark().then((item) => item?.to);
    return moment;
  };

  return {
    async begun() {
      const item = await mark();
      if (!item || item.x) return undefined;
      return {
        to: instant(item.to),
        ...(item.st === undefined ? {} : { stopped: instant(item.st) }),
        phase: item.ph as RestorePhase,
      };
    },

    async begin({ to, stopped, phase }) {
      const Item = {
        pk: MARK,
        to: to.epochMilliseconds,
        ...(stopped && { st: stopped.epochMilliseconds }),
        ph: phase,
        ttl: endOf(to),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async end() {
      const item = await mark();
      if (item) await client.send(new PutCommand({ TableName, Item: { ...item, x: true } }));
    },

    async note(loss, departureId) {
      const to = await momentOfMark();
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { pk: keyOf(to, departureId.slice(0, 1)) },
          UpdateExpression: "ADD #loss :id SET #ttl = :ttl",
          ExpressionAttributeNames: { "#loss": loss, "#ttl": "ttl" },
          ExpressionAttributeValues: {
            ":id": new Set([departureId]),
            ":ttl": endOf(instant(to)),
          },
        }),
      );
    },

    async all() {
      const to = await momentOfMark();
      const items = await Promise.all(DIGITS.map((digit) => read(keyOf(to, digit))));
      const of = (loss: Loss) =>
        items.flatMap((item) => [...((item?.[loss] as ReadonlySet<string>) ?? [])]).sort();
      return {
        recorded: of("recorded"),
        undone: of("undone"),
        unconfirmed: of("unconfirmed"),
        erased: of("erased"),
      };
    },
  };
}

const MARK = "restore.mark";

function keyOf(to: unknown, digit: string): string {
  return `restore.${to}.${digit}`;
}

function instant(stored: unknown): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number(stored));
}

/** In epoch seconds: as long as the data of before the restore can be restored, and some time after that. */
function endOf(to: Temporal.Instant): number {
  return Math.floor(to.add({ hours: 24 * KEPT_FOR_DAYS }).epochMilliseconds / 1000);
}
