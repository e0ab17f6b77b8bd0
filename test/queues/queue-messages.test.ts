import { type MailMessage, toWire } from "../../lambdas/departure/model/mail-message.ts";
import {
  readImportMessage,
  readMailMessage,
  readWebhookMessage,
} from "../../lambdas/queues/queue-messages.ts";

const ID = "0123456789abcdef0123456789abcdef";

/** As such messages stand in the queues and schedules of what is deployed. */
const WIRE: readonly (readonly [string, MailMessage])[] = [
  [
    `{"departureId":"${ID}","mailingId":"handover","revision":3}`,
    { kind: "mailing", departureId: ID, mailingId: "handover", revision: 3 },
  ],
  [`{"departureId":"${ID}","mailingId":"morning","revision":1}`, { kind: "digest", digestId: ID }],
  [
    `{"departureId":"${ID}","mailingId":"test-mail","revision":1}`,
    { kind: "test-mail", testMailId: ID },
  ],
];

test.each(WIRE)("a mail message is read from the form it waits in: %s", (body, message) => {
  expect(readMailMessage(body)).toEqual(message);
});

test.each(WIRE)("and is written in that form, byte for byte: %s", (body, message) => {
  expect(JSON.stringify(toWire(message))).toBe(body);
});

test.each([
  "",
  "null",
  "[]",
  "{}",
  `{"departureId":"${ID}","mailingId":"handover"}`,
  `{"departureId":"${ID}","mailingId":"handover","revision":"3"}`,
  `{"departureId":"${ID}","mailingId":"handover","revision":1.5}`,
  `{"departureId":"Sanne Bakker","mailingId":"handover","revision":3}`,
  `{"departureId":"${ID}","mailingId":"handover","revision":3,"name":"Sanne Bakker"}`,
])("anything else on the mail queue is refused: %s", (body) => {
  expect(() => readMailMessage(body)).toThrow();
});

test("the messages of imports and webhooks are read", () => {
  expect(readImportMessage(`{"importId":"${ID}","part":2}`)).toEqual({ importId: ID, part: 2 });
  expect(readWebhookMessage(`{"departureId":"${ID}"}`)).toEqual({ departureId: ID });
});

test.each([
  "{}",
  `{"importId":"${ID}"}`,
  `{"importId":"${ID}","part":0.5}`,
  '{"importId":1,"part":1}',
  '{"importId":"Sanne Bakker","part":1}',
])("no part of an import: %s", (body) => {
  expect(() => readImportMessage(body)).toThrow();
});

test.each(["{}", '{"departureId":1}', '{"departureId":"Sanne Bakker"}', "null"])(
  "no departure for the webhook: %s",
  (body) => {
    expect(() => readWebhookMessage(body)).toThrow();
  },
);
