import { BatchWriteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import { connectHrApi } from "../lambdas/api/record/connect.ts";
import { hrApiHandler } from "../lambdas/api/record/handler.ts";
import { tableIn } from "../lambdas/aws/wiring.ts";
import { connectMailer } from "../lambdas/mailer/connect.ts";
import { mailerHandler } from "../lambdas/mailer/handler.ts";
import type { Attributes } from "../lambdas/store/item-codec.ts";
import { packItem, unpackItem } from "../lambdas/store/packed-item.ts";
import { TABLE_NAME } from "../lib/local/names.ts";
import { machineEvent } from "./machine-event.ts";
import { NOW } from "./many-departures.ts";
import { callRecorder, type Waves, withFreshIds } from "./recorded-calls.ts";
import { submissionOfOthers } from "./submission.ts";

/** Something that a function does, and what it asked of AWS when it did it once. */
export interface WarmWork {
  readonly bundle: "api/record" | "mailer";
  readonly at: Temporal.Instant;
  readonly waves: Waves;
  /** So much of it to do: events for the function, so many of them in flight, or the same as calls. */
  prepare(how: Amount): Promise<Prepared>;
}

interface Amount {
  readonly times: number;
  readonly atOnce: number;
  readonly isBare: boolean;
}

interface Prepared {
  readonly events: readonly unknown[];
  readonly atOnce: number;
  /** Throws if it was not done. */
  check(answers: readonly unknown[]): Promise<void>;
}

/** A departure that HR's system submits. */
export async function submitting(environment: NodeJS.ProcessEnv): Promise<WarmWork> {
  const recorder = callRecorder();
  const { onClient } = recorder;
  const handler = hrApiHandler(connectHrApi(environment, { clock: () => NOW, onClient }));
  await handler(nextSubmission() as never);
  recorder.start();
  const { statusCode } = await handler(nextSubmission() as never);
  if (statusCode !== 201) throw new Error(`The submission was answered with ${statusCode}.`);
  const waves = recorder.taken();
  return {
    bundle: "api/record",
    at: NOW,
    waves,
    async prepare({ times, atOnce, isBare }) {
      const events = Array.from({ length: times }, () =>
        isBare ? withFreshIds(waves) : nextSubmission(),
      );
      return {
        events,
        atOnce,
        async check(answers) {
          if (isBare) return;
          const other = (answers as { statusCode: number }[]).find(
            (each) => each.statusCode !== 201,
          );
          if (other) throw new Error(`A submission was answered with ${other.statusCode}.`);
        },
      };
    },
  };
}

function nextSubmission(): object {
  return machineEvent("POST /departures", { body: submissionOfOthers() });
}

interface StoredDeparture extends Attributes {
  readonly pk: string;
  readonly m: Readonly<
    Record<string, { readonly st: string; readonly i: number; readonly r: number }>
  >;
}

/** The first mail of a departure, from the queue until it is settled. */
export async function mailing(environment: NodeJS.ProcessEnv): Promise<WarmWork> {
  const { client } = tableIn(environment, {});
  const departure = await aDeparture();
  const [[mailingId, { i, r: revision }]] = Object.entries(departure.m).toSorted(
    ([, one], [, other]) => one.i - other.i,
  ) as [[string, StoredDeparture["m"][string]]];
  const at = Temporal.Instant.fromEpochMilliseconds((i + 1) * 1000);
  const waves = await recorded();
  return {
    bundle: "mailer",
    at,
    waves,
    async prepare({ times, atOnce, isBare }) {
      const all = await copies(times);
      const ids = all.map((copy) => copy.id);
      return {
        events: isBare
          ? all.map((copy) => withFreshIds(waves, copy.ids))
          : Array.from({ length: Math.ceil(times / atOnce) }, (_, batch) =>
              messagesOf(ids.slice(batch * atOnce, (batch + 1) * atOnce)),
            ),
        atOnce: isBare ? atOnce : 1,
        check: async () => {
          const state = (await find(ids.at(-1) ?? "")).m[mailingId]?.st;
          if (state !== "sent") throw new Error(`A mail is ${state}.`);
        },
      };
    },
  };

  async function aDeparture(): Promise<StoredDeparture> {
    const handler = hrApiHandler(connectHrApi(environment, { clock: () => NOW }));
    const { body = "" } = await handler(nextSubmission() as never);
    // Its ids are everywhere in it, so it is copied unpacked.
    return unpackItem(await find(JSON.parse(body).id)) as unknown as StoredDeparture;
  }

  async function recorded() {
    const recorder = callRecorder();
    const { onClient } = recorder;
    const handler = mailerHandler(connectMailer(environment, { clock: () => at, onClient }));
    // The first one also fetches the keys.
    await handler(messagesOf((await copies(1)).map(({ id }) => id)) as never);
    recorder.start();
    await handler(messagesOf([departure.pk]) as never);
    return recorder.taken();
  }

  async function find(id: string): Promise<StoredDeparture> {
    const get = new GetCommand({ TableName: TABLE_NAME, Key: { pk: id }, ConsistentRead: true });
    return (await client.send(get)).Item as StoredDeparture;
  }

  /** So many departures like it, stored, with the ids that each has in the place of its own. */
  async function copies(size: number) {
    const made = Array.from({ length: size }, () => {
      const ids = new Map<string, string>();
      return { ids, item: withFreshIds(departure, ids) };
    });
    const items = made.map(({ item }) => packItem(item));
    for (let first = 0; first < size; first += 25) {
      const requests = items.slice(first, first + 25).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [TABLE_NAME]: requests } }));
    }
    return made.map(({ ids, item: { pk } }) => ({ ids, id: pk }));
  }

  function messagesOf(ids: readonly string[]): object {
    return {
      Records: ids.map((departureId) => ({
        messageId: departureId,
        body: JSON.stringify({ departureId, mailingId, revision }),
      })),
    };
  }
}
