import type { DeskPorts } from "../desk-ports.ts";
import type { Visit } from "../visit.ts";

/** As long as a session can last: who signs in anew begins anew. */
const KEPT = { hours: 10 };

type DraftPorts = Pick<DeskPorts, "drafts" | "seals" | "hashing" | "wallClock">;
type Owner = Pick<Visit, "person">;

/**
 * Keeps what somebody typed until they submit it. It is sealed, so that the table holds no names that nobody submitted, and
 * it is found only by whoever typed it.
 */
export async function keepDraft(
  id: string,
  fields: URLSearchParams,
  owner: Owner,
  ports: DraftPorts,
): Promise<void> {
  const until = ports.wallClock().add(KEPT);
  const text = await ports.seals.seal("draft", { fields: fields.toString() }, until);
  await ports.drafts.keep(await keyOf(id, owner, ports), text, until);
}

/** What they typed; undefined when it is over, submitted, or somebody else's. */
export async function findDraft(
  id: string,
  owner: Owner,
  ports: DraftPorts,
): Promise<URLSearchParams | undefined> {
  const now = ports.wallClock();
  const text = await ports.drafts.find(await keyOf(id, owner, ports), now);
  const opened = text && (await ports.seals.open("draft", text, now));
  return opened ? new URLSearchParams((opened as { fields: string }).fields) : undefined;
}

export async function dropDraft(id: string, owner: Owner, ports: DraftPorts): Promise<void> {
  await ports.drafts.drop(await keyOf(id, owner, ports));
}

function keyOf(id: string, { person }: Owner, { hashing }: DraftPorts): Promise<string> {
  return hashing.hash("draft", `${person.subject}\n${id}`);
}
