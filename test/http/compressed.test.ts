import { brotliDecompressSync, gunzipSync } from "node:zlib";
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { compressed } from "../../lambdas/http/compressed.ts";

const PAGE = "<p>Tot ziens, Sanne.</p>".repeat(200);

async function answered(accepts: string | undefined, body = PAGE) {
  const handler = middy<APIGatewayProxyEventV2>()
    .use(compressed)
    .handler(async () => ({ statusCode: 200, headers: {}, body }));
  const headers = accepts === undefined ? {} : { "accept-encoding": accepts };
  return handler({ headers } as APIGatewayProxyEventV2, {} as Context) as Promise<{
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly isBase64Encoded?: boolean;
  }>;
}

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["br", "br", brotliDecompressSync],
  ["BR;q=0.5, gzip", "br", brotliDecompressSync],
  ["gzip;q=1.0, br; q=0", "gzip", gunzipSync],
])(
  "a browser that takes %s gets a page as %s, in a fraction of its size",
  async (accepts, encoding, open) => {
    const { headers, body, isBase64Encoded } = await answered(accepts);

    expect(headers).toEqual({ "Content-Encoding": encoding, Vary: "Accept-Encoding" });
    expect(isBase64Encoded).toBe(true);
    expect(body.length).toBeLessThan(PAGE.length / 10);
    expect(open(Buffer.from(body, "base64")).toString()).toBe(PAGE);
  },
);

test.each([undefined, "", "identity", "deflate", "br;q=0.0, gzip;q=0"])(
  "a page stays as it is for a browser that takes %j",
  async (accepts) => {
    const { headers, body } = await answered(accepts);

    expect(headers).toEqual({});
    expect(body).toBe(PAGE);
  },
);

test("a redirect has nothing to compress", async () => {
  expect((await answered("br", "")).headers).toEqual({});
});
