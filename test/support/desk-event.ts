import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface DeskEventParts {
  /** As the gateway names it: `POST /desk/departures/{id}`. */
  readonly routeKey: string;
  /** The path, if it differs from the route. */
  readonly path?: string;
  readonly cookies?: ReadonlyMap<string, string>;
  readonly form?: Readonly<Record<string, string>>;
  readonly origin?: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
}

/** An HTTP API event for the desk, to test its handler alone. */
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
