import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import { type LocalStack, startLocalStack } from "../local/local-stack.ts";
import { TABLE_NAME } from "../local/names.ts";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import { shippedHandlers } from "../local/shipped-handlers.ts";
import { folderPlace } from "./folder-place.ts";
import { restore, type Say } from "./restore.ts";

/** What the drill saw. */
export interface Drilled {
  /** Mails of one mailing that left more than once, before HR's word. */
  readonly twice: readonly string[];
  /** Mails to people of the erased departure after the restore. */
  readonly toErased: number;
  /** Unconfirmed mails after the restore, as `departure mailing`. */
  readonly unconfirmed: readonly string[];
  /** Mails that left at HR's word. */
  readonly atHrsWord: number;
  /** The status with which the API answers about the departure that was recorded after the backup. */
  readonly lostStatus: number;
  readonly schedulesAgree: boolean;
}

const RECORDED = "2027-01-14T15:30";
const BACKUP = "2027-01-18T20:00";
const CHANGED = "2027-01-19T12:00";
const BROKEN = "2027-01-19T18:30";
const LATER = "2027-01-21T18:00";
const LEAVERS = ["A", "B", "C", "D"] as const;

/**
 * A restore from beginning to end, on copies of a folder: a backup in the evening, mails and changes on the day after, a departure that a
 * mistake deletes, and the restore.
 */
export async function drill(say: Say): Promise<Drilled> {
  const root = mkdtempSync(join(tmpdir(), "totziens-drill-"));
  const [folder, copy] = [join(root, "data"), join(root, "backup")] as const;
  try {
    const ids = await during(folder, async (stack) => {
      const all: Record<string, string> = {};
      for (const leaver of LEAVERS) all[leaver] = await record(stack, leaver);
      await stack.advanceTo(moment(BACKUP).toInstant());
      say(`${BACKUP}: four people leave, A to D; ${stack.mails().length} mails have left. Backup.`);
      return all;
    });
    cpSync(folder, copy, { recursive: true });
    const lost = await dayAfter(folder, ids, say);
    const place = await folderPlace({ folder, copy, clock: "stands" });
    try {
      await restore(moment(BACKUP).toInstant(), place, say);
    } finally {
      await place.close();
    }
    return await afterwards(folder, { ids, lost }, say);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Mails leave, people change and erase, and a mistake deletes D. Returns whom the restore loses. */
function dayAfter(folder: string, ids: Readonly<Record<string, string>>, say: Say) {
  return during(folder, async (stack) => {
    const before = stack.mails().length;
    await stack.advanceTo(moment(CHANGED).toInstant());
    say(
      `${CHANGED}: ${stack.mails().length - before} mails left since. HR moves B's last day, erases C, and records E.`,
    );
    await ask(stack, `/departures/${ids.B}`, { lastDay: "2027-03-12" }, "PATCH");
    await ask(stack, `/departures/${ids.C}/erase`);
    const lost = await record(stack, "E");
    await stack.advanceTo(moment(BROKEN).toInstant());
    await removeItem(ids.D ?? "");
    say(`${BROKEN}: a mistake deletes D. Everything stops.`);
    return lost;
  });
}

function afterwards(
  folder: string,
  { ids, lost }: { readonly ids: Readonly<Record<string, string>>; readonly lost: string },
  say: Say,
): Promise<Drilled> {
  return during(folder, async (stack) => {
    const before = stack.mails().length;
    await stack.reconcile();
    await stack.advanceTo(moment(LATER).toInstant());
    const since = stack.mails().slice(before);
    const unconfirmed = await unconfirmedIn(stack, Object.values(ids));
    say(
      `${LATER}: ${since.length} mails left after the restore; ${unconfirmed.length} wait for HR's word.`,
    );
    const twice = twiceIn(stack.mails());
    const { status: lostStatus } = await ask(stack, `/departures/${lost}`, undefined, "GET");
    const schedulesAgree = await agree(stack, Object.values(ids));
    await ask(stack, "/unconfirmed", { do: "send" });
    const settled = stack.mails().length;
    await stack.advanceTo(moment(LATER).add({ hours: 20 }).toInstant());
    const atHrsWord = stack
      .mails()
      .slice(settled)
      .filter(({ tags }) => tags.departure === ids.D).length;
    say(
      `HR says: send them. ${atHrsWord} mails about D leave. Left twice without HR's word: ${twice.length}.`,
    );
    const toErased = since.filter(({ tags }) => tags.departure === ids.C).length;
    return { twice, toErased, unconfirmed, atHrsWord, lostStatus, schedulesAgree };
  });
}

async function during<T>(folder: string, work: (stack: LocalStack) => Promise<T>): Promise<T> {
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    folder,
    clock: "stands",
    startAt: moment(RECORDED).toInstant(),
  });
  try {
    return await work(stack);
  } finally {
    await stack.close();
  }
}

async function record(stack: LocalStack, leaver: string): Promise<string> {
  const { body } = await ask(stack, "/departures", {
    employee: {
      name: `Leaver ${leaver}`,
      workAddress: `${leaver}@delinde.example`,
      personnelNumber: `drill-${leaver}`,
      language: "nl",
    },
    manager: { name: "Fatima El Idrissi", address: `manager-${leaver}@delinde.example` },
    announced: "2027-01-14",
    lastDay: "2027-02-19",
  });
  return String(body.id);
}

async function ask(stack: LocalStack, path: string, body?: object, method = "POST") {
  const response = await fetch(`${stack.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.accessToken()}`,
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function removeItem(pk: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  await client.send(new DeleteCommand({ TableName: TABLE_NAME, Key: { pk } }));
}

interface ShownMail {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly why?: string;
}

async function mailsOf(stack: LocalStack, id: string): Promise<readonly ShownMail[]> {
  const { body } = await ask(stack, `/departures/${id}`, undefined, "GET");
  return (body.mailings ?? []) as readonly ShownMail[];
}

async function unconfirmedIn(stack: LocalStack, ids: readonly string[]): Promise<string[]> {
  const found = [];
  for (const id of ids)
    for (const mail of await mailsOf(stack, id))
      if (mail.state === "refused" && mail.why === "unconfirmed") found.push(`${id} ${mail.id}`);
  return found;
}

/** Each mailing that waits has its schedule, and no schedule is left over. */
async function agree(stack: LocalStack, ids: readonly string[]): Promise<boolean> {
  const wanted: string[] = [];
  for (const id of ids)
    for (const mail of await mailsOf(stack, id))
      if (mail.state === "pending") wanted.push(`${id}.${mail.id}.${mail.revision}`);
  const there = stack.pendingSchedules().map(({ name }) => name);
  return JSON.stringify(wanted.sort()) === JSON.stringify(there.sort());
}

function twiceIn(mails: readonly CapturedMail[]): string[] {
  const counts = Map.groupBy(
    mails.filter(({ tags }) => tags.mailing !== undefined),
    ({ tags, to }) => `${tags.departure} ${tags.mailing} ${to.join()}`,
  );
  return [...counts].filter(([, all]) => all.length > 1).map(([name]) => name);
}

function moment(local: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Amsterdam");
}
