import { seeOther } from "../../http/html-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { TOKEN_FIELD } from "../form-token.ts";
import { signInPage } from "../plain-page.ts";
import { forgottenAt } from "../session.ts";
import { keptFormPath, SIGN_IN_ROUTES } from "./routes.ts";

/** As encrypted. */
export interface KeptForm {
  readonly subject: string;
  readonly routeKey: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly fields: string;
}

export type KeepingPorts = Pick<DeskPorts, "drafts" | "seals" | "hashing" | "wallClock">;

/**
 * The sign-in page, which leads on to the requested page. A form sent after the session expired is kept for
 * a day, encrypted, and shown again after signing in.
 */
export async function toSignIn(request: DeskRequest, ports: KeepingPorts): Promise<DeskAnswer> {
  const { before, hadSession, event, address } = request;
  const isPost = event.requestContext.http.method === "POST";
  if (before && isPost) {
    const to = await keep(request, before.session.subject, ports);
    return signInPage({ ...request, address: to }, { status: 401, says: "formKept" });
  }
  if (before?.is === "unconfirmed") {
    const asked = new URLSearchParams({ as: "known", to: address });
    return seeOther(`${SIGN_IN_ROUTES.begin.path}?${asked}`, "desk");
  }
  return signInPage(request, { status: 401, says: hadSession ? "ended" : "signIn" });
}

/** Returns the URL of the kept form, or of the page itself if nothing was filled in. */
async function keep(
  { event, form, path, before }: DeskRequest,
  subject: string,
  { drafts, seals, hashing, wallClock }: KeepingPorts,
): Promise<string> {
  const until = before ? forgottenAt(before.session) : wallClock();
  const fields = new URLSearchParams(form);
  fields.delete(TOKEN_FIELD);
  if (fields.size === 0) return path;
  const { routeKey: route, pathParameters: parameters = {} } = event;
  const kept: KeptForm = { subject, routeKey: route, path, parameters, fields: String(fields) };
  const id = hashing.random();
  await drafts.keep(keptFormKeyOf(id), await seals.seal("kept-form", kept, until), until);
  return keptFormPath(id);
}

export function keptFormKeyOf(id: string): string {
  return `kept-${id}`;
}
