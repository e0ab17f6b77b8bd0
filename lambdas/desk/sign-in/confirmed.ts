import { Temporal } from "temporal-polyfill";
import type { KeptSession, SignInAnswer } from "../../departure/model/sign-ins.ts";
import { audit } from "../../telemetry/audit.ts";
import { describeFault, log } from "../../telemetry/log.ts";
import type { DeskPorts } from "../desk-ports.ts";
import { readsAnswers, roleOf } from "../rights.ts";
import { forgottenAt, isSessionOver, type Session } from "../session.ts";

/** After this the issuer is asked again. */
const ASKED_AFTER = { minutes: 5 };
/** By then a revoked right is gone, whether or not the issuer answers. */
const TRUSTED_FOR = { minutes: 10 };

/**
 * The status of a cookie's session. `past`: it expired, and its form may be kept. `unconfirmed`: the
 * issuer could not be asked, or gave no refresh token, so they must sign in again.
 */
export type Standing =
  | { readonly is: "on"; readonly session: Session }
  | { readonly is: "past" | "unconfirmed"; readonly session: Session }
  | { readonly is: "ended" };

type Ports = Pick<DeskPorts, "signIns" | "seals" | "sessions" | "rights" | "wallClock">;

export async function standingOf(session: Session, ports: Ports): Promise<Standing> {
  const now = ports.wallClock();
  const kept = await ports.sessions.find(session.subject, session.id);
  if (!kept) return { is: "ended" };
  if (isSessionOver(session, now)) return { is: "past", session };
  if (isWithin(kept, ASKED_AFTER, now)) return { is: "on", session: withRights(session, kept) };
  return askedAgain(session, kept, ports);
}

/** Saves a new session, with the token to ask the issuer again. */
export async function keepSession(
  session: Session,
  refreshToken: string | undefined,
  { sessions, seals, wallClock }: Ports,
): Promise<void> {
  const { subject, id, role, readsAnswers } = session;
  const until = forgottenAt(session);
  const sealed = refreshToken && (await seals.seal("refresh-token", { text: refreshToken }, until));
  await sessions.keep({
    subject,
    id,
    role,
    ...(readsAnswers ? { readsAnswers } : {}),
    confirmed: wallClock(),
    until,
    ...(sealed ? { refreshToken: sealed } : {}),
  });
}

async function askedAgain(session: Session, kept: KeptSession, ports: Ports): Promise<Standing> {
  const answer = await answerFor(kept, ports);
  if (!answer) {
    const isTrusted = isWithin(kept, TRUSTED_FOR, ports.wallClock());
    return isTrusted
      ? { is: "on", session: withRights(session, kept) }
      : { is: "unconfirmed", session };
  }
  if ("refused" in answer) return ended(session, answer.refused, ports);
  const role = roleOf(answer.claims, ports.rights);
  if (!role) return ended(session, "no-right", ports);
  const reads = readsAnswers(answer.claims, session.address, ports.rights);
  const confirmed = withRights(session, { role, ...(reads ? { readsAnswers: true } : {}) });
  await keepSession(confirmed, answer.refreshToken ?? (await tokenIn(kept, ports)), ports);
  return { is: "on", session: confirmed };
}

async function ended(
  { subject, id }: Session,
  because: string,
  { sessions }: Ports,
): Promise<Standing> {
  audit("session-ended", { who: subject, because });
  await sessions.end(subject, id);
  return { is: "ended" };
}

/** Undefined if the issuer cannot be asked or does not answer. */
async function answerFor(kept: KeptSession, ports: Ports): Promise<SignInAnswer | undefined> {
  const token = await tokenIn(kept, ports);
  if (!token) return undefined;
  try {
    return await ports.signIns.askAgain(token);
  } catch (error) {
    log("warn", "issuer-silent", { because: describeFault(error) });
    return undefined;
  }
}

async function tokenIn(
  { refreshToken = "" }: KeptSession,
  { seals, wallClock }: Ports,
): Promise<string | undefined> {
  const opened = await seals.open("refresh-token", refreshToken, wallClock());
  return (opened as { readonly text: string } | undefined)?.text;
}

/** Rights in the cookie may be older than the issuer's latest answer. */
function withRights(
  { readsAnswers: _, ...session }: Session,
  { role, readsAnswers }: Pick<KeptSession, "role" | "readsAnswers">,
): Session {
  return {
    ...session,
    role: role as Session["role"],
    ...(readsAnswers ? { readsAnswers } : {}),
  };
}

function isWithin(
  { confirmed }: KeptSession,
  time: Temporal.DurationLike,
  now: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(confirmed.add(time), now) > 0;
}
