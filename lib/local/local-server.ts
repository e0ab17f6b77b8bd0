import type { IncomingMessage, ServerResponse } from "node:http";
import { builtCalendar } from "./built-calendar.ts";
import type { MovableClock } from "./clock.ts";
import type { Door } from "./door.ts";
import { departureToTry } from "./first-departure.ts";
import { commandIn } from "./first-departure-file.ts";
import { httpGateway, type RouteHandlers } from "./gateway/http-gateway.ts";
import { jwtAuthorizer } from "./gateway/jwt-authorizer.ts";
import { matchRoute } from "./gateway/match-route.ts";
import { ISSUER_PATH, type Issuer, makeIssuer } from "./issuer/issuer.ts";
import { signingKeys } from "./issuer/signing-keys.ts";
import { AUDIENCE } from "./names.ts";
import { localDay } from "./pages/local-moment.ts";
import { type LocalPagesOptions, localPages } from "./pages/local-pages.ts";
import type { OpenRecords } from "./records-in.ts";

export interface LocalServerOptions {
  readonly door: Door;
  /** Folder for the data of the command that records a first departure. */
  readonly folder: string | undefined;
  /** Opens the issuer's records. */
  readonly open: OpenRecords;
  readonly clock: MovableClock;
  readonly handlers: RouteHandlers;
  readonly pages: Omit<LocalPagesOptions, "command">;
}

export interface LocalServer {
  readonly issuer: Issuer;
  /** The command that records the first departure, announced today. */
  readonly command: () => Promise<string>;
}

/** Serves at one URL everything that people or HR's system visit: the API, the issuer, the local pages. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { door, clock, handlers } = options;
  const { url } = door;
  const issuer = makeIssuer({
    origin: url,
    keys: await signingKeys(options.open("signing-keys")),
    kept: options.open("issuer"),
  });
  const { publicKeys } = issuer;
  const authorize = jwtAuthorizer({ issuer: issuer.url, audience: AUDIENCE, publicKeys });
  const gateway = httpGateway({ handlers, authorize, clock });
  const calendar = builtCalendar();
  const command = async () => {
    const departure = departureToTry(localDay(clock.now()), calendar);
    return commandIn(options.folder, { url, token: await issuer.accessToken(), departure });
  };
  const pages = localPages({ ...options.pages, command });

  door.open((request: IncomingMessage, response: ServerResponse) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    if (!isLocal(request, path)) turnAway(response);
    else if (isBelow(ISSUER_PATH, path)) issuer.answer(request, response);
    else if (!pages(request, response, path)) void gateway(request, response);
  });
  return { issuer, command };
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** A foreign page whose name points at this computer (DNS rebinding) sends its own host name. */
function isLocal({ headers, method = "GET" }: IncomingMessage, path: string): boolean {
  const { host = "", origin } = headers;
  return LOCAL_HOST.test(host) && (origin === undefined || isLocalOrigin(origin, method, path));
}

/**
 * A page that hides its URL, as link pages do, posts with the origin `null`. The link itself
 * authorises, so that is accepted there, as on AWS.
 */
function isLocalOrigin(origin: string, method: string, path: string): boolean {
  if (origin === "null") return matchRoute(method, path)?.route.function === "links";
  return URL.canParse(origin) && LOCAL_HOST.test(new URL(origin).host);
}

function turnAway(response: ServerResponse): void {
  const text = "This is only for visitors on this computer, as http://localhost.\n";
  response.writeHead(403, { "content-type": "text/plain", "content-length": text.length });
  response.end(text);
}
