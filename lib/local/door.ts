import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The port is in use. */
export class PortTaken extends Error {
  override name = "PortTaken";
}

export type AnswerRequest = (request: IncomingMessage, response: ServerResponse) => void;

/** The one loopback URL, known before the server answers, since its handlers need it. */
export interface Door {
  /** `http://localhost:PORT` */
  readonly url: string;
  /** Answers new and waiting requests. */
  open(answer: AnswerRequest): void;
  close(): Promise<void>;
}

/** Takes a port; 0 for any free one. Requests wait until it is open. */
export async function takePort(port: number): Promise<Door> {
  const server = createServer();
  const opened = Promise.withResolvers<AnswerRequest>();
  server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
    const answer = await opened.promise;
    answer(request, response);
  });
  return {
    url: `http://localhost:${await listen(server, port)}`,
    open: opened.resolve,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
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
