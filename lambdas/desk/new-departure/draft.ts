import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** As long as a session can last. */
const KEPT = { hours: 10 };

type DraftPorts = Pick<DeskPorts, "drafts" | "seals" | "hashing" | "wallClock">;
type Owner = Pick<SignedInRequest, "person">;

/**
 * Saves a form until it is submitted. It is encrypted, so that the table holds no names before they are submitted, and
 * only its author can open it.
 */
export async function keepDraft(
  id: string,
  fields: URLSearchParams,
  owner: Owner,
  ports: DraftPorts,
): Promise<void> {
  const until = ports.wallClock().add(KEPT);
  const text = await ports.seals.seal("draft", { fields: fields.toString() }, until);
  await ports.drafts.keep(await draftKeyOf(id, owner, ports), text, until);
}

/** The form; undefined if expired, submitted, or somebody else's. */
export async function findDraft(
  id: string,
  owner: Owner,
  ports: DraftPorts,
): Promise<URLSearchParams | undefined> {
  const now = ports.wallClock();
  const text = await ports.drafts.find(await draftKeyOf(id, owner, ports), now);
  const opened = text && (await ports.seals.open("draft", text, now));
  return opened ? new URLSearchParams((opened as { fields: string }).fields) : undefined;
}

export async function dropDraft(id: string, owner: Owner, ports: DraftPorts): Promise<void> {
  await ports.drafts.drop(await draftKeyOf(id, owner, ports));
}

function draftKeyOf(id: string, { person }: Owner, { hashing }: DraftPorts): Promise<string> {
  return hashing.hash("draft", `${person.subject}\n${id}`);
}
