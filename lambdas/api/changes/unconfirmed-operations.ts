import * as z from "zod/mini";
import type { Operation } from "../../http/operation.ts";
import { named } from "../../http/schema-names.ts";
import { unconfirmedFields } from "../../use-cases/requests/unconfirmed-rule.ts";
import { changeOperation } from "./change-operation.ts";

const FIELDS = {
  do: "`sent`: it was sent, and counts as sent at its moment. `send`: it is sent now, like other missed emails, if it is still useful. `never`: it is not sent any more.",
};

const EXAMPLES = {
  sent: { summary: "It was sent", value: { do: "sent" } },
  send: { summary: "Send it now", value: { do: "send" } },
  never: { summary: "Don’t send it", value: { do: "never" } },
};

export const SETTLE_MAIL_OPERATION = changeOperation({
  summary: "Settle an unconfirmed email",
  description:
    "Of an email that is `refused: unconfirmed`, nobody knows whether it was sent, for example after a restore. It is only sent if you say so. Has no effect on other emails.",
  body: { schema: unconfirmedFields, fields: FIELDS, examples: EXAMPLES },
  problems: ["is-erased", "unknown-mail"],
});

const settledSchema = named(
  "SettledEmails",
  "What was settled now.",
  z.strictObject({ settled: z.int(), left: z.int() }),
);

export const SETTLE_ALL_OPERATION: Operation = {
  summary: "Settle all unconfirmed emails after a restore",
  description:
    "At most a hundred departures at a time. Repeat it until `left`, the number of departures still to be settled, is 0.",
  body: { schema: unconfirmedFields, fields: FIELDS, examples: EXAMPLES },
  answers: { 200: { description: "What was settled now.", schema: settledSchema } },
};
