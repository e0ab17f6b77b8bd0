import { randomBytes } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import type { EncryptedTokens } from "../departure/model/sign-ins.ts";
import { readCookie, setCookie } from "./cookies.ts";
import type { DeskRole } from "./rights.ts";

/** A signed-in HR person. */
export interface Session {
  /** Unique per sign-in of the subject. */
  readonly id: string;
  /** The issuer's `sub` claim; recorded in the history of what they do. */
  readonly subject: string;
  readonly name: string;
  /** Absent if the issuer gives none. */
  readonly address?: string;
  readonly role: DeskRole;
  /** The issuer vouches for the address, and calls them an answer reader. */
  readonly readsAnswers?: true;
  /** When they signed in. */
  readonly since: Temporal.Instant;
  /** When they were last here. */
  readonly seen: Temporal.Instant;
  /** The key of their forms' tokens. */
  readonly formKey: string;
}

/** The longest time without a request. */
const IDLE = { minutes: 30 };
/** However active: a working day, then they sign in again. */
const ABSOLUTE = { hours: 10 };
/** The cookie is not rewritten at every click. */
const RENEWED_AFTER = { minutes: 1 };
/** How long after expiry a posted form is still recognised as theirs. */
const REMEMBERED = { hours: 24 };

export function startSession(
  person: Omit<Session, "id" | "since" | "seen" | "formKey">,
  now: Temporal.Instant,
): Session {
  const [id, formKey] = [randomText(), randomText()];
  return { ...person, id, since: now, seen: now, formKey };
}

/** The session in the cookie, up to a day after it expired; undefined if the cookie is invalid. */
export async function readSession(
  event: APIGatewayProxyEventV2,
  seals: EncryptedTokens,
  now: Temporal.Instant,
): Promise<Session | undefined> {
  const text = readCookie(event, "session");
  if (!text || text.length > TEXT_LIMIT) return undefined;
  const kept = (await seals.open("session", text, now)) as SealedSession | undefined;
  // Sessions without an id are no longer valid.
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

/** True after the idle time or the absolute limit. */
export function isSessionOver({ since, seen }: Session, now: Temporal.Instant): boolean {
  return [seen.add(IDLE), since.add(ABSOLUTE)].some(
    (end) => Temporal.Instant.compare(end, now) <= 0,
  );
}

/** When the session can be deleted. */
export function forgottenAt({ since }: Pick<Session, "since">): Temporal.Instant {
  return since.add(ABSOLUTE).add(REMEMBERED);
}

/** The session after another request; undefined if the cookie is recent enough. */
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

/** Browsers' limit for a cookie. */
const TEXT_LIMIT = 4096;

/** As encrypted: instants are text. */
type SealedSession = Omit<Session, "since" | "seen"> & Readonly<Record<"since" | "seen", string>>;

function randomText(): string {
  return randomBytes(16).toString("base64url");
}
