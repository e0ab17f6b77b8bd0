import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routeKey } from "../lambdas/http/routes.ts";
import { matchRoute } from "../lib/local/gateway/match-route.ts";

/** An organisation, and where visitors of its pages begin. */
export interface Lived {
  /** Of the functions. */
  readonly environment: NodeJS.ProcessEnv;
  /** An instant. */
  readonly now: string;
  readonly starts: readonly { readonly visitor: readonly string[]; readonly paths: string[] }[];
}

type Handler = (event: never) => Promise<APIGatewayProxyStructuredResultV2>;
export type Handlers = Readonly<Record<string, Handler>>;

/** A page as a browser gets it. */
export interface Visited {
  /** The route, with the page's own name behind a link. */
  readonly name: string;
  readonly path: string;
  readonly event: APIGatewayProxyEventV2;
  readonly handler: Handler;
  readonly answer: APIGatewayProxyStructuredResultV2;
  /** As it travels, compressed. */
  readonly bytes: number;
  /** Paths of its stylesheet and script, which a browser keeps. */
  readonly files: readonly string[];
}

/** So many of one kind are looked at; the largest stands for all. */
const OF_ONE_KIND = 8;

/** Every kind of page that leads on from one of the starts, each once: that with most bytes. */
export async function visitPages({ starts }: Lived, handlers: Handlers): Promise<Visited[]> {
  const ways = starts.flatMap(({ visitor, paths }) => paths.map((path) => ({ visitor, path })));
  const ofKind = new Map<string, Visited[]>();
  const seen = new Set<string>();
  for (const way of ways) {
    const name = nameOf(way.path);
    const others = ofKind.get(name) ?? [];
    if (!name || seen.has(way.path) || others.length >= OF_ONE_KIND) continue;
    seen.add(way.path);
    const { visited, leadsTo } = await visit(name, way, handlers);
    ways.push(...leadsTo.map((path) => ({ visitor: way.visitor, path })));
    ofKind.set(name, [...others, ...visited]);
  }
  return [...ofKind.values()].flatMap(
    (pages) => pages.toSorted((one, other) => other.bytes - one.bytes)[0] ?? [],
  );
}

interface Way {
  readonly visitor: readonly string[];
  readonly path: string;
}

/** Only pages: no stylesheet, script or file. */
async function visit(name: string, { visitor, path }: Way, handlers: Handlers) {
  const event = pageEvent(path, visitor);
  const handler = handlers[matchRoute("GET", event.rawPath)?.route.function ?? ""];
  const answer = await handler?.(event as never);
  const type = String(answer?.headers?.["content-type"] ?? "");
  if (!handler || !answer || answer.statusCode !== 200 || !type.startsWith("text/html"))
    return { visited: [], leadsTo: [] };
  const plain = await handler({
    ...event,
    headers: { ...event.headers, "accept-encoding": "" },
  } as never);
  const text = plain.body ?? "";
  const files = FILES.flatMap((file) => file.exec(text)?.[1] ?? []);
  const visited = { name, path, event, handler, answer, bytes: bytesOf(answer), files };
  return { visited: [visited], leadsTo: hrefsIn(text) };
}

const FILES = [/<link rel="stylesheet" href="([^"]+)"/, /<script src="([^"]+)"/];

/** What the pages load, by path. */
export async function filesOf(
  pages: readonly Visited[],
  handlers: Handlers,
): Promise<Map<string, APIGatewayProxyStructuredResultV2>> {
  const files = new Map<string, APIGatewayProxyStructuredResultV2>();
  for (const path of new Set(pages.flatMap((page) => page.files))) {
    const handler = handlers[matchRoute("GET", pathOf(path))?.route.function ?? ""];
    if (handler) files.set(path, await handler(pageEvent(path, []) as never));
  }
  return files;
}

/** With the name of what is behind a link, and without what names a departure, a step or a mail. */
function nameOf(path: string): string {
  const { route, pathParameters } = matchRoute("GET", pathOf(path)) ?? {};
  // A mail within its page is no page.
  if (!route || /\+|\/html$/.test(route.path)) return "";
  return route.path.replace("{page}", pathParameters?.page ?? "");
}

export function bytesOf({ body = "", isBase64Encoded }: APIGatewayProxyStructuredResultV2): number {
  return Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");
}

function hrefsIn(page: string): string[] {
  return [...page.matchAll(/ href="(\/[^"#]*)/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

function pathOf(path: string): string {
  return decodeURIComponent(path.split("?")[0] ?? "");
}

/** As the gateway passes on a browser's request. */
function pageEvent(path: string, cookies: readonly string[]): APIGatewayProxyEventV2 {
  const { pathname, search, searchParams } = new URL(path, "http://localhost");
  const { route, pathParameters } = matchRoute("GET", pathOf(pathname)) ?? {};
  const http = { method: "GET", path: pathname, protocol: "HTTP/1.1", sourceIp: "", userAgent: "" };
  return {
    version: "2.0",
    routeKey: route ? routeKey(route) : "$default",
    rawPath: pathOf(pathname),
    rawQueryString: search.slice(1),
    cookies: [...cookies],
    headers: { "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "nl" },
    queryStringParameters: Object.fromEntries(searchParams),
    pathParameters: { ...pathParameters },
    requestContext: { http, requestId: "bench" },
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
}
