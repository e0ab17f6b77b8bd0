import { Temporal } from "temporal-polyfill";
import {
  connectDesk,
  connectHrApi,
  connectHrList,
  connectMailer,
  connectReconcile,
  connectSweep,
} from "../../lambdas/services.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { departuresContract } from "./departures-contract.ts";
import { draftsContract } from "./drafts-contract.ts";
import { dueContract } from "./due-contract.ts";
import { guardsContract } from "./guards-contract.ts";
import { listingContract } from "./listing-contract.ts";
import { morningsContract } from "./mornings-contract.ts";
import { namesContract } from "./names-contract.ts";
import { postContract } from "./post-contract.ts";
import { schedulesContract } from "./schedules-contract.ts";
import { testMailsContract } from "./test-mails-contract.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

const options = { clock: () => stack.now() };
const hrApi = () => connectHrApi(stack.environment, options);
const mailer = () => connectMailer(stack.environment, options);
const reconcile = () => connectReconcile(stack.environment, options);

describe("departures in the table", () => {
  departuresContract(() => mailer().departures);
  dueContract(() => ({ ...mailer().departures, ...reconcile().departures }));
});

describe("names and the list in the table", () => {
  const table = () => ({
    ...hrApi(),
    listing: connectHrList(stack.environment, options).listing,
  });
  namesContract(table);
  listingContract(table);
});

describe("guards in the table", () => guardsContract(() => hrApi().guards));

describe("morning mails in the table", () => {
  morningsContract(() => {
    const { mornings, departures } = connectSweep(stack.environment, options);
    return { mornings, due: (now) => departures.due(at(now), 14) };
  });
});

describe("drafts in the table", () => {
  draftsContract(() => connectDesk(stack.environment, options).drafts);
});

describe("test mails in the table", () => {
  testMailsContract(() => connectMailer(stack.environment, options).testMails);
});

describe("schedules", () => {
  schedulesContract(
    () => ({
      schedules: reconcile().schedules,
      seen: async () =>
        stack.pendingSchedules().map(({ name, due, input }) => ({
          name,
          rings: Temporal.Instant.fromEpochMilliseconds(due),
          input: input.Target?.Input ?? "",
        })),
    }),
    Temporal.ZonedDateTime.from("2027-04-01T09:00[Europe/Amsterdam]"),
  );
});

describe("post", () => {
  postContract(() => ({
    post: mailer().post,
    answerWith: (error) => {
      const how =
        error === "nothing"
          ? "lose-answer"
          : {
              error: error.name,
              message: error.message ?? error.name,
              status: error.status ?? 400,
            };
      stack.faults.inject({ service: "ses", operation: "SendEmail", how });
    },
  }));
});

describe("the mail queue", () => {
  test("holds a message back for as long as asked, and no longer", async () => {
    const message = { departureId: "d".repeat(32), mailingId: "handover", revision: 1 };
    await hrApi().queue.put(message, 60);
    expect(stack.queuedMessages().map(({ body }) => body)).toContain(JSON.stringify(message));
    await stack.advanceTo(stack.now().add({ seconds: 59 }));
    expect(stack.queuedMessages()).toHaveLength(1);
    await stack.advanceTo(stack.now().add({ seconds: 1 }));
    // Nobody knows the departure, so the mailer dropped it.
    expect(stack.queuedMessages()).toEqual([]);
  });
});

describe("hashing", () => {
  test("gives the same for the same, another for another purpose, and nothing to guess from", async () => {
    const { hashing } = hrApi();
    const hash = await hashing.hash("guard", "10442");
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(await connectHrApi(stack.environment, options).hashing.hash("guard", "10442")).toBe(
      hash,
    );
    expect(await hashing.hash("id", "10442")).not.toBe(hash);
    expect(hashing.random()).not.toBe(hashing.random());
  });
});
