import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { KeptSession, Sessions } from "../departure/model/sign-ins.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { sessionKeyOf } from "./session-key.ts";

/** More browsers than anyone has; bounds the item's size. */
const MOST = 10;
/** Two tabs may sign in at the same moment. */
const TRIES = 5;

/** A subject's sessions, in one item, so that they end at once. */
interface SessionsItem {
  readonly pk: string;
  /** Its version. */
  readonly v: number;
  readonly s: Readonly<Record<string, SessionItem>>;
  readonly ttl: number;
}

interface SessionItem {
  readonly ro: string;
  readonly ra?: true;
  readonly c: number;
  readonly u: number;
  readonly rt?: string;
}

/** Sessions in DynamoDB. A write is conditional on the version read, and retried on a conflict. */
export function dynamoSessions({ client, tableName: TableName }: DynamoOptions): Sessions {
  return {
    async find(subject, id) {
      const kept = (await read(subject))?.s[id];
      return kept && sessionFrom(kept, { subject, id });
    },

    keep: (session) =>
      change(session.subject, (sessions) =>
        newest({ ...sessions, [session.id]: itemOf(session) }, session.id),
      ),

    end: (subject, id) => change(subject, ({ [id]: _, ...others }) => others),

    async endAll(subject) {
      await client.send(new DeleteCommand({ TableName, Key: { pk: sessionKeyOf(subject) } }));
    },
  };

  async function read(subject: string): Promise<SessionsItem | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { pk: sessionKeyOf(subject) }, ConsistentRead: true }),
    );
    return Item as SessionsItem | undefined;
  }

  async function change(subject: string, rule: Rule): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      if (await tryToChange(subject, rule)) return;
    }
    throw new Error("The sessions of one subject were written again and again meanwhile.");
  }

  async function tryToChange(subject: string, rule: Rule): Promise<boolean> {
    const present = await read(subject);
    const s = rule(present?.s ?? {});
    const ttl = Math.max(0, ...Object.values(s).map(({ u }) => u));
    const Item: SessionsItem = { pk: sessionKeyOf(subject), v: (present?.v ?? 0) + 1, s, ttl };
    const put = new PutCommand({ TableName, Item, ...unlessWritten(present) });
    return (await ifConditionHolds(client.send(put))) !== undefined;
  }
}

type Rule = (sessions: SessionsItem["s"]) => SessionsItem["s"];

function unlessWritten(present: SessionsItem | undefined) {
  return present
    ? { ConditionExpression: "v = :v", ExpressionAttributeValues: { ":v": present.v } }
    : { ConditionExpression: "attribute_not_exists(pk)" };
}

/** The session just saved, and of the others those confirmed last. */
function newest(sessions: SessionsItem["s"], id: string): SessionsItem["s"] {
  const inOrder = Object.entries(sessions).toSorted(([one, { c }], [other, { c: c2 }]) =>
    one === id ? -1 : other === id ? 1 : c2 - c,
  );
  return Object.fromEntries(inOrder.slice(0, MOST));
}

function itemOf(session: KeptSession): SessionItem {
  const { role, readsAnswers, confirmed, until, refreshToken } = session;
  return {
    ro: role,
    ...(readsAnswers ? { ra: true } : {}),
    c: toSeconds(confirmed),
    u: toSeconds(until),
    ...(refreshToken === undefined ? {} : { rt: refreshToken }),
  };
}

function sessionFrom(
  { ro, ra, c, u, rt }: SessionItem,
  { subject, id }: Pick<KeptSession, "subject" | "id">,
): KeptSession {
  return {
    subject,
    id,
    role: ro,
    ...(ra ? { readsAnswers: true } : {}),
    confirmed: fromSeconds(c),
    until: fromSeconds(u),
    ...(rt === undefined ? {} : { refreshToken: rt }),
  };
}
