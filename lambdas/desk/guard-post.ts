import type { DeskPage, DeskRequest } from "./desk-request.ts";
import { isFormToken, TOKEN_FIELD } from "./form-token.ts";
import { plainPage } from "./plain-page.ts";

/** Refuses a form posted from another origin or session. Undefined if it is accepted. */
export function refusedPost(request: DeskRequest, url: string): DeskPage | undefined {
  const { event, person, before, form, path } = request;
  const session = person ?? before?.session;
  if (event.requestContext.http.method !== "POST") return undefined;
  if (event.headers.origin !== new URL(url).origin) {
    return plainPage(request, { status: 403, says: "foreignForm" });
  }
  if (session && !isFormToken(session, path, form.get(TOKEN_FIELD) ?? "")) {
    return plainPage(request, { status: 403, says: "staleForm" });
  }
  return undefined;
}
