import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";
import type { MovableClock } from "./clock.ts";
import { firstDeparture } from "./first-departure.ts";
import { httpGateway } from "./gateway/http-gateway.ts";
import { jwtAuthorizer } from "./gateway/jwt-authorizer.ts";
import { ISSUER_PATH, type Issuer, makeIssuer } from "./issuer/issuer.ts";
import { signingKeys } from "./issuer/signing-keys.ts";
import { AUDIENCE } from "./names.ts";
import { localDay } from "./pages/local-moment.ts";
import { type LocalPagesOptions, localPages } from "./pages/local-pages.ts";
import type { OpenRecords } from "./records-in.ts";

/** Something else listens on the port. */
export class PortTaken extends Error {
  override name = "PortTaken";
}

export interface LocalServerOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Opens what the issuer keeps. */
  readonly open: OpenRecords;
  readonly clock: MovableClock;
  readonly hrApi: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyResultV2>;
  readonly pages: Omit<LocalPagesOptions, "command">;
}

export interface LocalServer {
  readonly url: string;
  readonly issuer: Issuer;
  close(): Promise<void>;
}

/** One address on loopback for all that a person or HR's system visits: the API, the issuer, the local pages. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const server = createServer();
  const port = await listen(server, options.port);
  const url = `http://localhost:${port}`;

  const issuer = makeIssuer({
    origin: url,
    keys: await signingKeys(options.open("signing-keys")),
    kept: options.open("issuer"),
  });
  const { publicKeys } = issuer;
  const authorize = jwtAuthorizer({ issuer: issuer.url, audience: AUDIENCE, publicKeys });
  const gateway = httpGateway({ handler: options.hrApi, authorize, clock: options.clock });
  const command = async () =>
    firstDeparture({
      url,
      token: await issuer.accessToken(),
      today: localDay(options.clock.now()),
    });
  const pages = localPages({ ...options.pages, command });

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    if (!isLocal(request)) turnAway(response);
    else if (isBelow(ISSUER_PATH, path)) issuer.answer(request, response);
    else if (!pages(request, response, path)) void gateway(request, response);
  });

  return {
    url,
    issuer,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** A web page elsewhere whose name was pointed at this computer (DNS rebinding) comes with its own name. */
function isLocal({ headers }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  return LOCAL_HOST.test(host) && (origin === undefined || isLocalOrigin(origin));
}

function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && LOCAL_HOST.test(new URL(origin).host);
}

function turnAway(response: ServerResponse): void {
  const text = "This is only for visitors on this computer, as http://localhost.\n";
  response.writeHead(403, { "content-type": "text/plain", "content-length": text.length });
  response.end(text);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portTaken(port) : error),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

function portTaken(port: number): PortTaken {
  return new PortTaken(
    `Port ${port} is taken by another program (perhaps another Totziens: see http://localhost:${port}). ` +
      `Stop that one, or take another port with --port.`,
  );
}
