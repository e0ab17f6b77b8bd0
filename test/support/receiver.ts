import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { WEBHOOK_KEY } from "../../lib/local/names.ts";

/** A received request. */
export interface Heard {
  readonly id: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: each event differs.
  readonly event: any;
}

/** A local webhook receiver that checks signatures with the Standard Webhooks library. */
export async function startReceiver() {
  const heard: Heard[] = [];
  const refused: string[] = [];
  const webhook = new Webhook(`whsec_${WEBHOOK_KEY}`);
  const receiver = { status: 204 };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    try {
      const event = webhook.verify(body, headers);
      if (receiver.status < 300)
        heard.push({ id: headers["webhook-id"] ?? "", body, headers, event });
      response.writeHead(receiver.status, { location: "http://127.0.0.1:1/" });
    } catch (error) {
      refused.push((error as Error).message);
      response.writeHead(401);
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    refused,
    /** Its status from now on. */
    answer(status: number) {
      receiver.status = status;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
