import { constants } from "node:zlib";
import type { MiddlewareObj } from "@middy/core";
import httpContentEncoding from "@middy/http-content-encoding";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { encodingsTaken } from "./encodings-taken.ts";

/** Better than gzip in as much time; the best compression of a page takes fifty times as long. */
const BROTLI_QUALITY = 5;

/**
 * Not `@middy/http-content-negotiation`: for its errors it imports `node:http`, and with that all of Node's fetch, which is 40 ms of
 * processor time in each cold start. This is what it asks.
 */
const negotiated: MiddlewareObj<APIGatewayProxyEventV2> = {
  before({ event, context }) {
    const preferredEncodings = encodingsTaken(event);
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
