import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { ANSWERS_ENVIRONMENT, ENVIRONMENT } from "../../../lambdas/aws/environment.ts";
import type { AwsClient } from "../../../lambdas/aws/wiring.ts";
import type { Answers } from "../../../lambdas/departure/answers/answers.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { connectPeople } from "../../../lambdas/links/connect.ts";
import { connectClosing } from "../../../lambdas/upkeep/closing/connect.ts";
import { closingHandler } from "../../../lambdas/upkeep/closing/handler.ts";
import { repeatSince } from "../../../lambdas/use-cases/closing/repeat-since.ts";
import { answersOf } from "../../support/answers.ts";
import { at, type Told } from "../../support/departures.ts";
import { type Item, itemsIn } from "../../support/items-in.ts";
import { lived } from "../../support/lives.ts";
import type { TestStack } from "../../support/stack.ts";
import { unusedId } from "../../support/unused-id.ts";

/** Its last day and end of employment is 19 February 2027; its questions close with 5 March. */
export const CLOSED = "2027-03-06T00:05";
const AN_HOUR_LATER = "2027-03-06T01:10";

/** The closing job on the embedded table, with a clock set by hand and a process that can die at any call. */
export function closingOffice(stack: TestStack) {
  let now = at("2027-02-15T20:00");
  let callsLeft = Number.POSITIVE_INFINITY;
  const clock = () => now;
  const onClient = (client: AwsClient) => {
    // Every client's stack accepts this; TypeScript cannot express that for their union.
    (client as DynamoDBClient).middlewareStack.add(
      (next) => async (args) => {
        if (callsLeft <= 0) throw new Error("The process is dead.");
        const answer = await next(args);
        callsLeft -= 1;
        if (callsLeft <= 0) throw new Error("The process died.");
        return answer;
      },
      { step: "initialize" },
    );
  };
  const ports = connectClosing(stack.environment, { clock, onClient });
  const people = connectPeople(stack.environment, { clock });
  const table = DynamoDBDocumentClient.from(new DynamoDBClient());
  const TableName = stack.environment[ENVIRONMENT.table];
  const run = () => closingHandler(ports)();

  return {
    ports,
    people,
    run,
    moveTo: (local: string) => {
      now = at(local);
    },
    /** Dies right after the n-th call from now on; true if it got that far. */
    async runAndDieAfter(calls: number): Promise<boolean> {
      callsLeft = calls;
      try {
        await run();
      } catch {
        // Dead.
      }
      const died = callsLeft <= 0;
      callsLeft = Number.POSITIVE_INFINITY;
      return died;
    },
    /** Runs until the close and the end of its traces. */
    async close(): Promise<void> {
      for (const moment of [CLOSED, AN_HOUR_LATER]) {
        now = at(moment);
        await run();
      }
    },
    repeatSince: (moment: string) => repeatSince(at(moment), ports),
    async departure(told: Told = {}): Promise<Departure> {
      const departure = lived("2027-02-15T20:00", { id: unusedId(), ...told });
      await ports.departures.create(departure);
      return (await ports.departures.find(departure.id)) as Departure;
    },
    async answered(
      { id: departureId }: Departure,
      told: Partial<Answers> = {},
      follows = false,
    ): Promise<Answers> {
      const given = answersOf({ departureId, ...told });
      const found = await people.answers.find(departureId, given.occasion);
      if (!(await people.answers.keep(given, found, follows))) throw new Error("It was not kept.");
      return (await people.answers.find(departureId, given.occasion)) as Answers;
    },
    async change(
      { id }: Departure,
      rule: (departure: Departure, now: Temporal.Instant) => Departure,
    ): Promise<void> {
      const present = (await ports.departures.find(id)) as Departure;
      await ports.departures.save(rule(present, now));
    },
    /** All items whose keys begin like that. */
    itemsOf: (prefix: string) => itemsIn(TableName, prefix),
    ledger: () => itemsIn(stack.environment[ANSWERS_ENVIRONMENT.ledger], ""),
    /** Counters without their keys, by name. */
    async counters(): Promise<Record<string, Item>> {
      const items = await itemsIn(TableName, "count.");
      return Object.fromEntries(
        items.map(({ pk, dd: _, da: __, ...fields }) => [String(pk).slice(6), fields]),
      );
    },
    /** Hashes of the managers of a department in 2027. */
    async managersOf(department: string): Promise<string[]> {
      const items = await itemsIn(TableName, `managers.2027.${department}`);
      return items.flatMap(({ hm }) => [...(hm as Set<string>)]);
    },
    lines: async () => (await itemsIn(TableName, "line.")).map(({ w }) => w),
    /** The table as it is, to be brought back to. */
    async snapshot(): Promise<Item[]> {
      return itemsIn(TableName, "");
    },
    async restore(items: readonly Item[]): Promise<void> {
      for (const { pk } of await itemsIn(TableName, ""))
        await table.send(new DeleteCommand({ TableName, Key: { pk } }));
      for (const Item of items) await table.send(new PutCommand({ TableName, Item }));
    },
  };
}
