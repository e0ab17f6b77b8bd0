import { constants } from "node:zlib";
import httpContentEncoding from "@middy/http-content-encoding";
import httpContentNegotiation from "@middy/http-content-negotiation";

/** Better than gzip in as much time; the best compression of a page takes fifty times as long. */
const BROTLI_QUALITY = 5;

/**
 * Middlewares that compress what a handler answers, as the browser asks for it: HTTP API does not. So no page may hold a secret
 * beside what somebody else can put in it: each form's token is masked (`desk/form-token.ts`), and a link's page is only reached
 * by its secret.
 */
export const compressed = [
  httpContentNegotiation({
    parseCharsets: false,
    parseLanguages: false,
    parseMediaTypes: false,
    availableEncodings: ["br", "gzip"],
    failOnMismatch: false,
  }),
  httpContentEncoding({
    // Browsers name gzip first.
    overridePreferredEncoding: ["br"],
    br: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  }),
];
