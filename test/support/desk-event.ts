import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface DeskEventParts {
  /** As the gateway names it: `POST /desk/departures/{id}`. */
  readonly routeKey: string;
  /** Where it was asked for, if that is not the route itself. */
  readonly path?: string;
  readonly cookies?: ReadonlyMap<string, string>;
  readonly form?: Readonly<Record<string, string>>;
  readonly origin?: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
}

/** What HTTP API hands to the desk, for tests of its handler alone. */
export function deskEvent(parts: DeskEventParts): APIGatewayProxyEventV2 {
  const { routeKey, cookies = new Map(), form, origin, pathParameters = {} } = parts;
  const [method = "", route = ""] = routeKey.split(" ");
  const { path = route } = parts;
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: "",
    cookies: [...cookies].map(([name, value]) => `${name}=${value}`),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(origin === undefined ? {} : { origin }),
    },
    pathParameters: { ...pathParameters },
    requestContext: { http: { method, path } },
    ...(form ? { body: Buffer.from(`${new URLSearchParams(form)}`).toString("base64") } : {}),
    isBase64Encoded: form !== undefined,
  } as unknown as APIGatewayProxyEventV2;
}
