import { constants } from "node:zlib";
import type { MiddlewareObj } from "@middy/core";
import httpContentEncoding from "@middy/http-content-encoding";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** Better than gzip in as much time; the best compression of a page takes fifty times as long. */
const BROTLI_QUALITY = 5;

/** In our order: browsers name gzip first. */
const ENCODINGS = ["br", "gzip"];

/**
 * Not `@middy/http-content-negotiation`: for its errors it imports `node:http`, and with that all of Node's fetch, which is 40 ms of
 * processor time in each cold start.
 */
const negotiated: MiddlewareObj<APIGatewayProxyEventV2> = {
  before({ event, context }) {
    const preferredEncodings = encodingsIn(event.headers["accept-encoding"] ?? "");
    Object.assign(context, { preferredEncodings, preferredEncoding: preferredEncodings[0] });
  },
};

/**
 * Middlewares that compress what a handler answers, as the browser asks for it: HTTP API does not. So no page may hold a secret
 * beside what somebody else can put in it: each form's token is masked (`desk/form-token.ts`), and a link's page is only reached
 * by its secret.
 */
export const compressed = [
  negotiated,
  httpContentEncoding({ br: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } }),
];

function encodingsIn(accepted: string): string[] {
  const names = accepted
    .split(",")
    .map((each) => each.split(";").map((part) => part.trim().toLowerCase()))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ""))
    .map(([name]) => name);
  return ENCODINGS.filter((each) => names.includes(each));
}
