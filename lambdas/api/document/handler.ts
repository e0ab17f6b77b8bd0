import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { builtAnswer } from "../../http/built-answer.ts";
import type { RouteKeyOf } from "../../http/routes.ts";
import { securityHeaders } from "../../http/security-headers.ts";
import type { BuiltDocument, LoadDocument } from "./load-document.ts";

type Answer = APIGatewayProxyStructuredResultV2;
type Show = (event: APIGatewayProxyEventV2, built: BuiltDocument) => Answer;

const ROUTES: Readonly<Record<RouteKeyOf<"api/document">, Show>> = {
  "GET /openapi.json": (event, { document }) =>
    builtAnswer(event, document, {
      "content-type": "application/json",
      // It is as public as the source; tools in a browser may read it.
      "access-control-allow-origin": "*",
      "cache-control": KEPT,
    }),
  "GET /openapi": (event, { page }) =>
    builtAnswer(event, page, {
      ...securityHeaders("link"),
      "content-type": "text/html; charset=utf-8",
      "content-language": "en",
      "cache-control": KEPT,
    }),
};

/** A deploy may change it. */
const KEPT = "public, max-age=300";

/** Serves the API document and its page. It reads no data, so it needs no permission. */
export function apiDocumentHandler({ loadDocument }: { readonly loadDocument: LoadDocument }) {
  const byKey = new Map<string, Show>(Object.entries(ROUTES));
  return async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const show = byKey.get(event.routeKey);
    return show
      ? show(event, await loadDocument())
      : { statusCode: 404, headers: securityHeaders("answer") };
  };
}
