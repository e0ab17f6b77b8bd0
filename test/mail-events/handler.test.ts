import { connectMailEvents } from "../../lambdas/mail-events/connect.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let id: string;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  id = (await stack.ask("/departures", { body: sample("common") })).body.id;
});
afterAll(() => stack.close());

const sent = (tags: object) => ({
  "detail-type": "Email Sent",
  detail: { mail: { timestamp: "2027-01-14T14:40:05.123Z", tags } },
});
const stateOf = async (mailingId: string) =>
  (await stack.ask(`/departures/${id}`)).body.mailings.find(
    (mailing: { id: string }) => mailing.id === mailingId,
  );

function hear() {
  return mailEventsHandler(connectMailEvents(stack.environment, { clock: () => stack.now() }));
}

test.each<[string, () => unknown]>([
  ["nothing", () => undefined],
  ["no detail", () => ({ "detail-type": "Email Sent" })],
  ["no tags", () => sent({})],
  ["tags of another shape", () => sent({ departure: { id }, mailing: [], revision: ["1"] })],
  ["a forged id", () => sent({ departure: ["guard.x"], mailing: ["react"], revision: ["1"] })],
  [
    "an unknown departure",
    () => sent({ departure: ["f".repeat(32)], mailing: ["react"], revision: ["1"] }),
  ],
  ["an unknown mailing", () => sent({ departure: [id], mailing: ["__proto__"], revision: ["1"] })],
  ["another revision", () => sent({ departure: [id], mailing: ["react"], revision: ["2"] })],
  [
    "a mailing that nobody claimed",
    () => sent({ departure: [id], mailing: ["react"], revision: ["1"] }),
  ],
  [
    "another event",
    () => ({
      ...sent({ departure: [id], mailing: ["react"], revision: ["1"] }),
      "detail-type": "Email Opened",
    }),
  ],
  [
    "a moment that is none",
    () => ({
      ...sent({}),
      detail: {
        mail: { timestamp: "soon", tags: { departure: [id], mailing: ["react"], revision: ["1"] } },
      },
    }),
  ],
])("an event with %s changes nothing", async (_what, event) => {
  await hear()(event());
  expect(await stateOf("react")).toMatchObject({ state: "pending" });
});

test("an event settles a claim whose record is missing, once", async () => {
  const { departures } = connectMailEvents(stack.environment);
  await departures.claim(
    { departureId: id, mailingId: "react", revision: 1 },
    at("2027-01-14T15:40"),
  );
  const event = sent({ departure: [id], mailing: ["react"], revision: ["1"] });
  await Promise.all([hear()(event), hear()(event)]);
  expect(await stateOf("react")).toMatchObject({ state: "sent", since: "2027-01-14T14:40:05Z" });
});
