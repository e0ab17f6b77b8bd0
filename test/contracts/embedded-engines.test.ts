import { Temporal } from "temporal-polyfill";
import { connectHrList } from "../../lambdas/api/list/connect.ts";
import { connectHrApi } from "../../lambdas/api/record/connect.ts";
import { MAILER_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { releasesIn } from "../../lambdas/aws/wiring.ts";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { connectMailer } from "../../lambdas/mailer/connect.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { connectPublish } from "../../lambdas/upkeep/publish/connect.ts";
import { connectReconcile } from "../../lambdas/upkeep/reconcile/connect.ts";
import { connectSweep } from "../../lambdas/upkeep/sweep/connect.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { answersContract } from "./answers-contract.ts";
import { askingContract } from "./asking-contract.ts";
import { cardsContract } from "./cards-contract.ts";
import { chosenColumnsContract } from "./chosen-columns-contract.ts";
import { closingContract } from "./closing-contract.ts";
import { countersContract } from "./counters-contract.ts";
import { countersIn } from "./counters-in.ts";
import { departuresContract } from "./departures-contract.ts";
import { digestsContract } from "./digests-contract.ts";
import { draftsContract } from "./drafts-contract.ts";
import { dueContract } from "./due-contract.ts";
import { feedbackContract } from "./feedback-contract.ts";
import { hashingContract } from "./hashing-contract.ts";
import { heldMomentsContract } from "./held-moments-contract.ts";
import { importsContract } from "./imports-contract.ts";
import { jobRunsContract } from "./job-runs-contract.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { lessonsContract } from "./lessons-contract.ts";
import { lineGatheringContract } from "./line-gathering-contract.ts";
import { listingContract } from "./listing-contract.ts";
import { namesContract } from "./names-contract.ts";
import { personLocksContract } from "./person-locks-contract.ts";
import { postAnswersContract, postContract, STRANGER } from "./post-contract.ts";
import { queueContract } from "./queue-contract.ts";
import { releasesContract } from "./releases-contract.ts";
import { responsibleContract } from "./responsible-contract.ts";
import { schedulesContract } from "./schedules-contract.ts";
import { sessionsContract } from "./sessions-contract.ts";
import { talliesContract } from "./tallies-contract.ts";
import { testMailsContract } from "./test-mails-contract.ts";
import { underwayContract } from "./underway-contract.ts";

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
  responsibleContract(() => hrApi().departures);
});

describe("names and the list in the table", () => {
  const table = () => ({
    ...hrApi(),
    listing: connectHrList(stack.environment, options).listing,
  });
  namesContract(table);
  listingContract(table);
});

describe("what asks for HR in the table", () => {
  askingContract(() => ({
    departures: mailer().departures,
    asking: connectDesk(stack.environment, options).asking,
  }));
});

describe("locks of persons in the table", () => personLocksContract(() => hrApi().locks));

describe("a job under way in the table", () =>
  underwayContract(() => connectSweep(stack.environment, options).underway));

describe("morning mails in the table", () => {
  digestsContract(() => {
    const { digests, departures } = connectSweep(stack.environment, options);
    return { digests, due: (now) => departures.due(at(now), 14) };
  });
});

describe("sessions in the table", () => {
  sessionsContract(() => connectDesk(stack.environment, options).sessions);
});

describe("drafts in the table", () => {
  draftsContract(() => connectDesk(stack.environment, options).drafts);
});

describe("imports in the table", () => {
  importsContract(() => connectDesk(stack.environment, options).imports);
});

describe("chosen columns in the table", () => {
  chosenColumnsContract(() => connectDesk(stack.environment, options).chosenColumns);
});

describe("answers of leavers in the table", () => {
  answersContract(() => ({
    answers: connectPeople(stack.environment, options).answers,
    named: connectDesk(stack.environment, options).namedAnswers,
  }));
});

describe("the closing of answers in the table", () => {
  closingContract(() => {
    const { closing, forgetting } = connectClosing(stack.environment, options);
    const { answers } = connectPeople(stack.environment, options);
    return { answers, closing, forgetting, numbersOf: countersIn(stack.environment) };
  });
});

describe("counters in the table", () => {
  countersContract(() => {
    const { closing } = connectClosing(stack.environment, options);
    const { counters } = connectPublish(stack.environment, options);
    return { closing, counters };
  });
});

describe("releases in the ledger's table", () =>
  releasesContract(() => releasesIn(stack.environment, options)));

describe("lessons in the table", () =>
  lessonsContract(() => connectDesk(stack.environment, options).lessons));

describe("gathered lines in the table", () => {
  lineGatheringContract(() => ({
    ...connectClosing(stack.environment, options),
    pool: connectDesk(stack.environment, options).linePool,
  }));
});

describe("the counting of departures in the table", () => {
  talliesContract(() => {
    const { closing, tallies, tallyOrders } = connectClosing(stack.environment, options);
    const { counters } = connectPublish(stack.environment, options);
    return { orders: tallyOrders, tallies, closing, counters };
  });
});

describe("when jobs last succeeded, in the table", () =>
  jobRunsContract(() => connectClosing(stack.environment, options).jobRuns));

describe("the ledger in its table", () =>
  ledgerContract(() => connectClosing(stack.environment, options).ledger));

describe("lines about the plan in the table", () => {
  feedbackContract(() => {
    const { feedback } = connectDesk(stack.environment, options);
    return { add: connectPeople(stack.environment, options).feedback.add, all: feedback.all };
  });
});

describe("cards in the table", () => {
  cardsContract(() => {
    const { find, wrong } = connectPeople(stack.environment, options).cards;
    return { make: connectDesk(stack.environment, options).cards.make, find, wrong };
  });
});

describe("held moments in the table", () => {
  heldMomentsContract(() => connectPeople(stack.environment, options).moments);
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
  const post = () => connectMailer(stack.environment, options).post;
  postContract(() => ({
    post: post(),
    ofAStranger: connectMailer(
      { ...stack.environment, [MAILER_ENVIRONMENT.sender]: STRANGER },
      options,
    ).post,
  }));
  postAnswersContract(() => ({
    post: post(),
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
  queueContract(() => ({
    queue: hrApi().queue,
    delaySeconds: 60,
    marginSeconds: 1,
    pass: (seconds) => stack.advanceTo(stack.now().add({ seconds })),
    // Nobody knows the departure, so the mailer drops it.
    wasHandedOut: async (message) =>
      !stack.queuedMessages().some(({ body }) => body === JSON.stringify(message)),
  }));
});

describe("hashing", () => hashingContract(() => hrApi().hashing));
