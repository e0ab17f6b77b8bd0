import { EVENT_WORDS, eventSchema } from "../../lambdas/webhook/event-schema.ts";
import { schemaOf } from "./json-schema.ts";

const ID = "3f0c9a61d7b24e5fa0cc17d8b1e2f394";

/** The webhook requests to HR's system, if the settings have one. */
export const WEBHOOKS = {
  event: {
    post: {
      operationId: "event",
      summary: "What becomes of a departure",
      description: [
        "Sent to the address in the settings, signed as [Standard Webhooks](https://www.standardwebhooks.com) says. Those of one departure come in order, each at least once: what came before has the same `webhook-id`.",
        ...Object.entries(EVENT_WORDS).map(([type, words]) => `- \`${type}\`: ${words}`),
      ].join("\n\n"),
      security: [],
      parameters: [
        header("webhook-id", "The event's id, the same whenever it is sent again."),
        header("webhook-timestamp", "When it was sent, in seconds since 1970."),
        header(
          "webhook-signature",
          "`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; several with spaces between while the key is being replaced.",
        ),
      ],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: schemaOf(eventSchema),
            examples: {
              sent: {
                summary: "A mail left",
                value: {
                  type: "step.sent",
                  timestamp: "2027-01-19T08:00:00Z",
                  data: { departure: ID, edition: 1, steps: ["handover"], mailing: "handover" },
                },
              },
            },
          },
        },
      },
      responses: {
        "2XX": { description: "Taken: the next one comes." },
        "410": { description: "Nobody listens here any more: it is tried once a day." },
        default: { description: "Not taken: it is tried again, later each time, up to six hours." },
      },
    },
  },
} as const;

function header(name: string, description: string) {
  return { name, in: "header", required: true, description, schema: { type: "string" } };
}
