import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Language } from "../departure/model/plan.ts";
import { FORM_TYPE, readBody, unsupported } from "../http/body.ts";
import { type Offered, preferredLanguage } from "../http/preferred-language.ts";
import { routeKey } from "../http/routes.ts";
import { isUpload, readUpload, UPLOAD_TYPE } from "../http/upload.ts";
import { FILE_LIMIT_BYTES } from "../use-cases/import-file/limits.ts";
import { readCookie } from "./cookies.ts";
import type { DeskRequest } from "./desk-request.ts";
import { IMPORT_ROUTES } from "./imports/routes.ts";

/** The request, in the visitor's language; the body is not read yet. */
export function deskRequestOf(
  event: APIGatewayProxyEventV2,
  { offered, ...who }: { readonly offered: Offered } & Pick<DeskRequest, "person" | "before">,
): DeskRequest {
  const { rawPath, rawQueryString, queryStringParameters = {} } = event;
  return {
    event,
    path: rawPath,
    address: rawQueryString ? `${rawPath}?${rawQueryString}` : rawPath,
    query: queryStringParameters,
    form: new URLSearchParams(),
    language: deskLanguage(event, offered),
    hadSession: readCookie(event, "session") !== "",
    ...who,
  };
}

/** The request with its posted form, if any. Other bodies are refused. */
export async function withForm(request: DeskRequest): Promise<DeskRequest> {
  const { event } = request;
  if (event.requestContext.http.method !== "POST") return request;
  if (event.routeKey === WITH_FILE) return withUpload(request);
  const body = readBody(event);
  if ("form" in body) return { ...request, form: body.form };
  throw unsupported(event, [FORM_TYPE]);
}

/** The one form with a file. */
const WITH_FILE = routeKey(IMPORT_ROUTES.startPost);

async function withUpload(request: DeskRequest): Promise<DeskRequest> {
  const { event, person } = request;
  if (!isUpload(event)) throw unsupported(event, [UPLOAD_TYPE]);
  // Uploads are only accepted, and so only read, when signed in.
  return person ? { ...request, ...(await readUpload(event, FILE_LIMIT_BYTES)) } : request;
}

/** The language chosen here, or else the browser's preference. */
export function deskLanguage(event: APIGatewayProxyEventV2, offered: Offered): Language {
  const chosen = readCookie(event, "language");
  return (
    offered.languages.find((each) => each === chosen) ??
    preferredLanguage(event.headers["accept-language"], offered)
  );
}
