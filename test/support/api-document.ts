import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { matchRoute } from "../../lib/local/gateway/match-route.ts";
import type { ApiDocument, DocumentedOperation } from "../../lib/openapi/make-document.ts";

export const API_DOCUMENT: ApiDocument = JSON.parse(
  readFileSync(new URL("../../build/openapi.json", import.meta.url), "utf8"),
);

let ajv: Ajv2020 | undefined;

/** Compiles the schema at a place of the document. */
export function schemaAt(...place: readonly string[]): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema({ ...API_DOCUMENT, $id: "api" });
  }
  const pointer = place.map((part) =>
    encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  const validate = ajv.getSchema(`api#/${pointer.join("/")}`);
  if (!validate) throw new Error(`The document has no schema at ${place.join(" ")}.`);
  return validate;
}

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operation: DocumentedOperation;
}

/** All operations in the document. */
export function operations(): Operation[] {
  return Object.entries(API_DOCUMENT.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

export interface Seen {
  readonly method: string;
  /** With its parameters filled in. */
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

/** Differences between an answer and the document; none where the document is silent. */
export function undocumented(seen: Seen): string[] {
  const { method, path, status, body } = seen;
  const route = matchRoute(method, path)?.route;
  const operation = route && API_DOCUMENT.paths[route.path]?.[method.toLowerCase()];
  if (!operation || isGateways(seen)) return [];
  const type = seen.type.split(";")[0] ?? "";
  if (!operation.responses[status]?.content?.[type])
    return [`${status} ${type} is not documented.`];
  const place = ["paths", route.path, method.toLowerCase(), "responses", String(status)];
  const validate = schemaAt(...place, "content", type, "schema");
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Not answered by a function of ours. */
function isGateways({ status, type }: Seen): boolean {
  return status >= 400 && type === "application/json";
}
