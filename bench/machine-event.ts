import { AUDIENCE, SCOPE } from "../lib/local/names.ts";

/** A request of HR's system as the gateway passes it on, after it has checked the token. */
export function machineEvent(
  routeKey: string,
  { pathParameters, body }: { readonly pathParameters?: object; readonly body?: object } = {},
): object {
  const [method = "", path = ""] = routeKey.split(" ");
  const claims = { iss: "bench", sub: "bench", client_id: "bench", aud: AUDIENCE, scope: SCOPE };
  const token = [{ alg: "RS256", typ: "at+jwt" }, claims, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: "",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(pathParameters && { pathParameters }),
    requestContext: {
      http: { method, path },
      requestId: "bench",
      authorizer: { jwt: { claims, scopes: null } },
    },
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}
