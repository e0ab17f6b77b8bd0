import { randomBytes } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import type { EncryptedTokens } from "../departure/model/sign-ins.ts";
import { readCookie, setCookie } from "./cookies.ts";
import type { DeskRole } from "./rights.ts";

/** Somebody of HR who is signed in. */
export interface Session {
  /** Tells it from the others of that subject. */
  readonly id: string;
  /** How the issuer knows them: stands in the history of what they do. */
  readonly subject: string;
  readonly name: string;
  /** Absent where the issuer tells none. */
  readonly address?: string;
  readonly role: DeskRole;
  /** When they signed in. */
  readonly since: Temporal.Instant;
  /** When they were last here. */
  readonly seen: Temporal.Instant;
  /** What the tokens of their forms are made with. */
  readonly formKey: string;
}

/** Nobody has done anything for so long. */
const IDLE = { minutes: 30 };
/** However busy they are: a working day, and then once more who they are. */
const ABSOLUTE = { hours: 10 };
/** A session is not written anew at every click. */
const RENEWED_AFTER = { minutes: 1 };
/** So long after it ended by time, a form that somebody sends is still known as theirs. */
const REMEMBERED = { hours: 24 };

export function startSession(
  person: Pick<Session, "subject" | "name" | "address" | "role">,
  now: Temporal.Instant,
): Session {
  const [id, formKey] = [randomText(), randomText()];
  return { ...person, id, since: now, seen: now, formKey };
}

/** Of whom the cookie is, on a moment up to a day after the session ended by time; undefined when it is none of ours. */
export async function readSession(
  event: APIGatewayProxyEventV2,
  seals: EncryptedTokens,
  now: Temporal.Instant,
): Promise<Session | undefined> {
  const text = readCookie(event, "session");
  if (!text || text.length > TEXT_LIMIT) return undefined;
  const kept = (await seals.open("session", text, now)) as SealedSession | undefined;
  // Those of before had no id, and ended with the deploy that gave them one.
  if (!kept?.id) return undefined;
  return {
    ...kept,
    since: Temporal.Instant.from(kept.since),
    seen: Temporal.Instant.from(kept.seen),
  };
}

/** The cookie that holds a session. */
export async function sessionCookie(session: Session, seals: EncryptedTokens): Promise<string> {
  const { since, seen } = session;
  const kept: SealedSession = { ...session, since: since.toString(), seen: seen.toString() };
  return setCookie("session", await seals.seal("session", kept, forgottenAt(session)));
}

/** Whether nobody was here for too long, or it has lasted long enough. */
export function isSessionOver({ since, seen }: Session, now: Temporal.Instant): boolean {
  return [seen.add(IDLE), since.add(ABSOLUTE)].some(
    (end) => Temporal.Instant.compare(end, now) <= 0,
  );
}

/** When nothing needs to know of it any more. */
export function forgottenAt({ since }: Pick<Session, "since">): Temporal.Instant {
  return since.add(ABSOLUTE).add(REMEMBERED);
}

/** The same session after another visit; undefined when the cookie is young enough. */
export function renewed(session: Session, now: Temporal.Instant): Session | undefined {
  const isYoung = Temporal.Instant.compare(session.seen.add(RENEWED_AFTER), now) > 0;
  return isYoung ? undefined : { ...session, seen: now };
}

/** Whether an answer starts or ends a session itself. */
export function setsSession({
  cookies = [],
}: Pick<APIGatewayProxyStructuredResultV2, "cookies">): boolean {
  const start = setCookie("session", "").split("=")[0];
  return cookies.some((each) => each.startsWith(`${start}=`));
}

/** Browsers keep no longer ones. */
const TEXT_LIMIT = 4096;

/** As it is sealed: moments are text. */
type SealedSession = Omit<Session, "since" | "seen"> & Readonly<Record<"since" | "seen", string>>;

function randomText(): string {
  return randomBytes(16).toString("base64url");
}
