import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";

/** Request headers and path parameters, by the name that operations refer to. */
export const PARAMETERS = {
  id: {
    name: "id",
    in: "path",
    required: true,
    description: "The departure's id.",
    schema: { type: "string", pattern: "^[0-9a-f]{32}$" },
    example: "3f0c9a61d7b24e5fa0cc17d8b1e2f394",
  },
  step: {
    name: "step",
    in: "path",
    required: true,
    description: "The step's id, as the timeline has it: `handover`, `check-in-2`.",
    schema: { type: "string" },
    example: "handover",
  },
  "If-Match": {
    name: "If-Match",
    in: "header",
    description:
      "The `ETag` you saw, several of them, or `*`. If the departure was changed since, the request is refused: 412 `changed-meanwhile`, with the departure as it is now. Mails never cause one. Without it the present version is changed.",
    schema: { type: "string" },
    example: '"3"',
  },
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description:
      "Repeat as often as you like: the same key and departure return that departure, as it is now. The same key with another departure is a 422.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
    example: "hr-2027-00417",
  },
  "Accept-Language": {
    name: "Accept-Language",
    in: "header",
    description: `The language of titles, reasons and problems: ${LANGUAGES.map((each) => `\`${each}\``).join(" or ")}.`,
    schema: { type: "string" },
    example: "en",
  },
};

/** Response headers. */
export const HEADERS = {
  ETag: {
    description: "Raised by people's changes, not by the mailer's. For `If-Match`.",
    schema: { type: "string" },
    example: '"3"',
  },
  Location: {
    description: "The path of the departure.",
    schema: { type: "string" },
    example: "/departures/3f0c9a61d7b24e5fa0cc17d8b1e2f394",
  },
  Link: {
    description: "The next page's URL, if any, as `rel=next`.",
    schema: { type: "string" },
  },
  "Content-Disposition": {
    description: "The name of the file.",
    schema: { type: "string" },
  },
  "Content-Language": {
    description: "The language of the answer.",
    schema: { type: "string", enum: [...LANGUAGES] },
  },
};
