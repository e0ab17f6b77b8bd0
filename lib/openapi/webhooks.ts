import { EVENT_WORDS, eventSchema } from "../../lambdas/webhook/event-schema.ts";
import { schemaOf } from "./json-schema.ts";

const ID = "3f0c9a61d7b24e5fa0cc17d8b1e2f394";

/** The webhook requests to HR's system, if the settings have one. */
export const WEBHOOKS = {
  event: {
    post: {
      operationId: "event",
      summary: "Departure events",
      description: [
        "Sent to the URL in the settings and signed according to [Standard Webhooks](https://www.standardwebhooks.com). Events of one departure are delivered in order and at least once; repeats have the same `webhook-id`.",
        ...Object.entries(EVENT_WORDS).map(([type, words]) => `- \`${type}\`: ${words}`),
      ].join("\n\n"),
      security: [],
      parameters: [
        header("webhook-id", "The event’s id, identical for repeats."),
        header("webhook-timestamp", "When it was sent, in seconds since the Unix epoch."),
        header(
          "webhook-signature",
          "`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; several, separated by spaces, during key rotation.",
        ),
      ],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: schemaOf(eventSchema),
            examples: {
              sent: {
                summary: "An email was sent",
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
        "2XX": { description: "Accepted; the next event follows." },
        "410": { description: "The endpoint is gone; delivery is retried once a day." },
        default: {
          description: "Not accepted; retried with increasing delays of up to six hours.",
        },
      },
    },
  },
} as const;

function header(name: string, description: string) {
  return { name, in: "header", required: true, description, schema: { type: "string" } };
}
