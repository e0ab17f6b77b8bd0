import type { ImportHead } from "../../departure/model/imports.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { plainPage } from "../plain-page.ts";

/** Runs an action on the import named in the path. For anyone but its uploader the import does not exist. */
export async function withImport(
  request: SignedInRequest,
  { imports }: Pick<DeskPorts, "imports">,
  go: (head: ImportHead) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const id = request.event.pathParameters?.import ?? "";
  const head = /^[0-9a-f]{32}$/.test(id) ? await imports.find(id, request.now) : undefined;
  if (head?.who !== request.person.subject) {
    return plainPage(request, { status: 404, says: "notFound" });
  }
  return go(head);
}
