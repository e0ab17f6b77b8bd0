import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { ClaimedDepartures } from "../../lambdas/departure/model/record-ports.ts";
import { connectMailer } from "../../lambdas/mailer/connect.ts";
import { ifConditionHolds } from "../../lambdas/store/conditional.ts";
import { departureFromItem, departureToItem, SHAPE } from "../../lambdas/store/departure-item.ts";
import type { Attributes } from "../../lambdas/store/item-codec.ts";
import { NewerShape } from "../../lambdas/store/item-shape.ts";
import { applyRule } from "../../lambdas/use-cases/record/apply-rule.ts";
import type { SavePorts } from "../../lambdas/use-cases/record/save-optimistically.ts";
import { at, departureOf } from "../support/departures.ts";
import { mailing } from "../support/lives.ts";
import { startTestStack } from "../support/stack.ts";
import { unusedId } from "../support/unused-id.ts";

const stack = await startTestStack("2027-01-14T15:30");
afterAll(() => stack.close());

const clock = () => at("2027-01-19T09:00");
const { departures } = connectMailer(stack.environment, { clock });
const table = DynamoDBDocumentClient.from(new DynamoDBClient(), {
  marshallOptions: { removeUndefinedValues: true },
});
const TableName = stack.environment[ENVIRONMENT.table];

const present: SavePorts = { departures, clock };
const past: SavePorts = { departures: { ...departures, ...programBefore() }, clock };

describe("during a deploy, a program from before there was a number and this one", () => {
  test("change a departure in turn, and neither loses what the other wrote", async () => {
    const { id } = await created();
    for (const [number, ports] of [past, present, past, past, present, present, past].entries())
      await applyRule(id, noting(number), ports);
    expect(await noted(id)).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
    expect(await read(id)).not.toHaveProperty("sh");
    await applyRule(id, noting(7), present);
    expect(await read(id)).toHaveProperty("sh", SHAPE);
    expect(await noted(id)).toHaveLength(8);
  });

  test("change it at the same moment, and every change is there", async () => {
    const { id } = await created();
    const inTurn = async (ports: SavePorts, numbers: readonly number[]) => {
      for (const number of numbers) await applyRule(id, noting(number), ports);
    };
    await Promise.all([inTurn(past, [0, 1, 2]), inTurn(present, [3, 4, 5])]);
    expect((await noted(id)).toSorted()).toEqual(["0", "1", "2", "3", "4", "5"]);
  });

  test("send its mails, whoever wrote it last", async () => {
    const { id } = await created();
    await applyRule(id, noting(0), past);
    await sent(id);
    expect(await read(id)).not.toHaveProperty("sh");
    await applyRule(id, noting(1), present);
    const departure = (await departures.find(id)) as Departure;
    expect(mailing(departure, "handover").state.name).toBe("sent");
    expect(departure.steps.filter(({ invites }) => invites).map((step) => step.id)).toEqual([
      "post-exit-invite",
    ]);
  });
});

describe("what a newer program wrote", () => {
  const NEWER = { sh: SHAPE + 1, "attribute-of-tomorrow": { known: "to no one yet" } };

  async function createdByNewer(): Promise<string> {
    const departure = { ...departureOf({ id: unusedId() }), version: 1 };
    await write({ ...departureToItem(departure), ...NEWER });
    return departure.id;
  }

  test("is read, and not saved: a fault, so that the message comes again to the newer one", async () => {
    const id = await createdByNewer();
    const before = await read(id);
    expect(await departures.find(id)).toMatchObject({ id, version: 1 });
    await expect(applyRule(id, noting(0), present)).rejects.toThrow(NewerShape);
    expect(await read(id)).toEqual(before);
  });

  test("is shown by the API, which answers a change of it as a fault", async () => {
    const path = `/departures/${await createdByNewer()}`;
    expect((await stack.ask(path)).status).toBe(200);
    const { status, body } = await stack.ask(`${path}/withdraw`, { body: { reason: "stays" } });
    expect([status, body.type]).toEqual([500, "urn:totziens:problem:fault"]);
    expect((await stack.ask(path)).body).not.toHaveProperty("withdrawn");
  });

  test("sends its mails all the same, and keeps what this one does not know", async () => {
    const id = await createdByNewer();
    await sent(id);
    const after = await read(id);
    expect(after).toMatchObject({ ...NEWER, m: { handover: { st: "sent" } } });
  });

  test("is not saved either by who read it before", async () => {
    const id = await createdByNewer();
    const stale = { ...((await departures.find(id)) as Departure), version: 0 };
    await expect(departures.save(stale)).rejects.toThrow(NewerShape);
  });
});

/** It knows no number, nor that a step is the invitation, and writes neither. */
function programBefore(): Pick<ClaimedDepartures, "find" | "save"> {
  return {
    async find(id) {
      const item = await read(id);
      return item && departureFromItem({ ...item, sh: SHAPE });
    },
    async save(departure) {
      const { sh: _, ...item } = departureToItem({ ...departure, version: departure.version + 1 });
      const s = (item.s as Attributes[]).map(({ iv: _invites, ...step }) => step);
      const condition = {
        ConditionExpression: "v = :version",
        ExpressionAttributeValues: { ":version": departure.version },
      };
      return (await ifConditionHolds(write({ ...item, s }, condition))) !== undefined;
    },
  };
}

async function created(): Promise<Departure> {
  const departure = departureOf({ id: unusedId() });
  await departures.create(departure);
  return departure;
}

/** Claims the first mail and says that it left. */
async function sent(departureId: string): Promise<void> {
  const message = { departureId, mailingId: "handover", revision: 1 };
  const claimed = (await departures.claim(message, clock())) as Departure;
  expect(await departures.settle(claimed, message, { name: "sent", at: clock() })).toBe(true);
}

function noting(number: number) {
  return (departure: Departure): Departure => ({
    ...departure,
    history: [
      ...departure.history,
      { at: clock(), who: "hr", what: "still-open", detail: String(number) },
    ],
  });
}

async function noted(id: string): Promise<(string | undefined)[]> {
  const departure = await departures.find(id);
  return (departure?.history ?? [])
    .filter(({ what }) => what === "still-open")
    .map(({ detail }) => detail);
}

async function read(id: string): Promise<Attributes | undefined> {
  const key = { TableName, Key: { pk: id }, ConsistentRead: true };
  return (await table.send(new GetCommand(key))).Item;
}

function write(Item: Attributes, condition: object = {}): Promise<object> {
  return table.send(new PutCommand({ TableName, Item, ...condition }));
}
