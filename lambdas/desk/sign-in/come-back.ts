import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import { DESK_WORDS } from "../../words/words.ts";
import { dropCookie, dropSignIn, readSignIn } from "../cookies.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { START_ROUTES } from "../list/routes.ts";
import { plainPage, signInLink, signInPage } from "../plain-page.ts";
import { type DeskRole, type Rights, readsAnswers, roleOf } from "../rights.ts";
import { sessionCookie, startSession } from "../session.ts";
import type { SignInBegun } from "./begin.ts";
import { keepSession } from "./confirmed.ts";

type Claims = Readonly<Record<string, unknown>>;

/** The issuer's callback: signs in the person who went there, if they are HR. */
export async function comeBack(request: DeskRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { signIns, seals, wallClock, rights, url } = ports;
  const state = request.query.state ?? "";
  const sealed = readSignIn(request.event, state);
  const begun = (await seals.open("sign-in", sealed, wallClock())) as SignInBegun | undefined;
  if (!begun) return request.person ? seeOther(START_ROUTES.start.path, "desk") : failed(request);

  const answer = await signIns.finish(`${url}${request.address}`, begun.checks);
  if ("refused" in answer) return refused({ ...request, address: begun.to }, answer.refused);
  const role = roleOf(answer.claims, rights);
  if (!role) {
    audit("sign-in-refused", { who: String(answer.claims.sub), because: "no-rights" });
    return noRights(request);
  }
  const session = startSession(personIn(answer.claims, role, rights), wallClock());
  await keepSession(session, answer.refreshToken, ports);
  return {
    ...seeOther(begun.to, "desk"),
    cookies: [dropSignIn(state), await sessionCookie(session, seals)],
  };
}

function refused(request: DeskRequest, because: string): DeskAnswer {
  audit("sign-in-refused", { because });
  // Asked without a page, the issuer has no session for them.
  const isForgotten = request.hadSession && because === "login_required";
  return failed(request, isForgotten ? "ended" : "failed");
}

function failed(request: DeskRequest, says: "failed" | "ended" = "failed"): DeskAnswer {
  return {
    ...signInPage(request, { status: says === "failed" ? 400 : 401, says }),
    cookies: [dropSignIn(request.query.state ?? "")],
  };
}

function noRights({ language, query }: DeskRequest): DeskAnswer {
  const then = signInLink({ as: "another" }, DESK_WORDS[language].asAnother);
  return {
    ...plainPage({ language }, { status: 403, says: "noRights", then }),
    cookies: [dropSignIn(query.state ?? ""), dropCookie("session")],
  };
}

/** Issuers differ in their claims. */
function personIn(
  claims: Claims,
  role: DeskRole,
  rights: Rights,
): Parameters<typeof startSession>[0] {
  const address = addressIn(claims);
  const subject = String(claims.sub);
  return {
    subject,
    name: textIn(claims.name) ?? textIn(claims.preferred_username) ?? address ?? subject,
    ...(address ? { address } : {}),
    role,
    ...(readsAnswers(claims, address, rights) ? { readsAnswers: true } : {}),
  };
}

/** An unverified address may be somebody else's. */
function addressIn({ email, email_verified, preferred_username }: Claims): string | undefined {
  if (email_verified === false || email_verified === "false") return undefined;
  return [email, preferred_username].map(textIn).find((text) => text?.includes("@"));
}

/** A session has to fit into a cookie. */
const TEXT_LIMIT = 254;

function textIn(claim: unknown): string | undefined {
  return typeof claim === "string" && claim ? claim.slice(0, TEXT_LIMIT).toWellFormed() : undefined;
}
