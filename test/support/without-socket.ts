import { setImmediate as turn } from "node:timers/promises";
import type { AwsClient } from "../../lambdas/aws/wiring.ts";
import type { AwsRequest } from "../../lib/local/aws-calls.ts";
import type { AwsEndpoint } from "../../lib/local/aws-endpoint.ts";

/** As made by SDK clients. */
interface ClientRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * Passes the client's requests to the local endpoint and its answers back: the same bytes without a socket, which is a fifth
 * of a story's cost, and unsigned, which is an eighth. `test/contracts` and `test/local` go that way.
 */
export function withoutSocket(client: AwsClient, aws: Pick<AwsEndpoint, "answer">): void {
  const schemes = client.config.httpAuthSchemes.map((scheme) => ({ ...scheme, signer: UNSIGNED }));
  Object.assign(client.config, {
    httpAuthSchemes: schemes,
    requestHandler: {
      metadata: { handlerProtocol: "http/1.1" },
      async handle(request: ClientRequest) {
        // Lets concurrent work run in between, as on a socket.
        await turn();
        const answer = await aws.answer(asSent(request), bytesOf(request));
        // As a broken connection.
        if (!answer) throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
        const { status, headers, body } = answer;
        return { response: { statusCode: status, headers, body } };
      },
      destroy: () => undefined,
    },
  });
}

/** Nobody here looks at a signature; the table's engine wants that there is one. */
const UNSIGNED = {
  async sign(request: ClientRequest): Promise<ClientRequest> {
    Object.assign(request.headers, {
      "x-amz-date": "20260101T000000Z",
      authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local",
    });
    return request;
  },
};

/** Bytes in a strict wrapper, which throws on any other use. */
function bytesOf({ body = "" }: ClientRequest): Buffer {
  return typeof body === "string"
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

function asSent({ method, path, query = {}, headers }: ClientRequest): AwsRequest {
  const search = String(new URLSearchParams(query));
  return {
    method,
    url: search ? `${path}?${search}` : path,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
}
