import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";

/** Request headers and path parameters, by the name that operations refer to. */
export const PARAMETERS = {
  id: {
    name: "id",
    in: "path",
    required: true,
    description: "The departure’s id.",
    schema: { type: "string", pattern: "^[0-9a-f]{32}$" },
    example: "3f0c9a61d7b24e5fa0cc17d8b1e2f394",
  },
  step: {
    name: "step",
    in: "path",
    required: true,
    description: "The step’s id as in the timeline, such as `handover` or `check-in-2`.",
    schema: { type: "string" },
    example: "handover",
  },
  mail: {
    name: "mail",
    in: "path",
    required: true,
    description: "The email’s `id`, as in `mailings`.",
    schema: { type: "string" },
    example: "handover",
  },
  "If-Match": {
    name: "If-Match",
    in: "header",
    description:
      "One or more `ETag`s, or `*`. If the departure has changed since, the request is refused with 412 `changed-meanwhile` and the current state of the departure. Sending emails doesn’t change the `ETag`. Without this header, the current version is changed.",
    schema: { type: "string" },
    example: '"3"',
  },
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description:
      "A unique key that makes the request safe to repeat: the same key and body return the departure’s current state. The same key with a different body is a 422.",
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
    description:
      "The departure’s version, for `If-Match`. Changes made by people raise it; sending emails doesn’t.",
    schema: { type: "string" },
    example: '"3"',
  },
  Location: {
    description: "The departure’s path.",
    schema: { type: "string" },
    example: "/departures/3f0c9a61d7b24e5fa0cc17d8b1e2f394",
  },
  Link: {
    description: "The URL of the next page, if any, as `rel=next`.",
    schema: { type: "string" },
  },
  "Content-Disposition": {
    description: "The file name.",
    schema: { type: "string" },
  },
  "Content-Language": {
    description: "The language of the response.",
    schema: { type: "string", enum: [...LANGUAGES] },
  },
};
