import { setTimeout as sleep } from "node:timers/promises";
import {
  CreateScheduleGroupCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  paginateListSchedules,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import {
  CreateConfigurationSetCommand,
  DeleteConfigurationSetCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { Temporal } from "temporal-polyfill";
import { connectHrList } from "../../lambdas/api/list/connect.ts";
import { connectHrApi } from "../../lambdas/api/record/connect.ts";
import { ENVIRONMENT, MAILER_ENVIRONMENT, required } from "../../lambdas/aws/environment.ts";
import { tableIn } from "../../lambdas/aws/wiring.ts";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { connectMailer } from "../../lambdas/mailer/connect.ts";
import { dynamoCounters } from "../../lambdas/store/dynamo-counters.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { connectPublish } from "../../lambdas/upkeep/publish/connect.ts";
import { connectReconcile } from "../../lambdas/upkeep/reconcile/connect.ts";
import { connectSweep } from "../../lambdas/upkeep/sweep/connect.ts";
import { answersContract } from "../contracts/answers-contract.ts";
import { askingContract } from "../contracts/asking-contract.ts";
import { cardsContract } from "../contracts/cards-contract.ts";
import { closingContract } from "../contracts/closing-contract.ts";
import { countersContract } from "../contracts/counters-contract.ts";
import { countersIn } from "../contracts/counters-in.ts";
import { departuresContract } from "../contracts/departures-contract.ts";
import { digestsContract } from "../contracts/digests-contract.ts";
import { dueContract } from "../contracts/due-contract.ts";
import { feedbackContract } from "../contracts/feedback-contract.ts";
import { hashingContract } from "../contracts/hashing-contract.ts";
import { heldMomentsContract } from "../contracts/held-moments-contract.ts";
import { importsContract } from "../contracts/imports-contract.ts";
import { ledgerContract } from "../contracts/ledger-contract.ts";
import { lessonsContract } from "../contracts/lessons-contract.ts";
import { lineGatheringContract } from "../contracts/line-gathering-contract.ts";
import { linksContract } from "../contracts/links-contract.ts";
import { listingContract } from "../contracts/listing-contract.ts";
import { namesContract } from "../contracts/names-contract.ts";
import { personLocksContract } from "../contracts/person-locks-contract.ts";
import { postContract, STRANGER } from "../contracts/post-contract.ts";
import { queueContract } from "../contracts/queue-contract.ts";
import { releasesContract } from "../contracts/releases-contract.ts";
import { type SeenSchedule, schedulesContract } from "../contracts/schedules-contract.ts";
import { talliesContract } from "../contracts/tallies-contract.ts";
import { underwayContract } from "../contracts/underway-contract.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

// Run by npm run test:deploy, with the environment of the deployed functions, while the application is away: nobody else
// writes the table or reads the queue. Jest gives each file a Date of its own, so the clock is set here once more.
if (process.env.CLOCK_FILE) await import(`./ministack/${"shifted-clock.js"}`);

const OURS = `totziens-contracts-${unusedId().slice(0, 8)}`;
const environment = {
  ...process.env,
  [ENVIRONMENT.scheduleGroup]: OURS,
  [MAILER_ENVIRONMENT.configurationSet]: OURS,
};
const scheduler = new SchedulerClient();
const ses = new SESv2Client();

beforeAll(async () => {
  await scheduler.send(new CreateScheduleGroupCommand({ Name: OURS }));
  await ses.send(new CreateConfigurationSetCommand({ ConfigurationSetName: OURS }));
});
afterAll(async () => {
  await scheduler.send(new DeleteScheduleGroupCommand({ Name: OURS }));
  await ses.send(new DeleteConfigurationSetCommand({ ConfigurationSetName: OURS }));
});

describe("departures in the deployed table", () => {
  const { departures } = connectMailer(environment);
  departuresContract(() => departures);
  dueContract(() => ({ ...departures, ...connectReconcile(environment).departures }));
});

describe("names and the list in the deployed table", () => {
  const table = () => ({
    ...connectHrApi(environment),
    listing: connectHrList(environment).listing,
  });
  namesContract(table);
  listingContract(table);
});

describe("what asks for HR in the deployed table", () =>
  askingContract(() => ({
    departures: connectMailer(environment).departures,
    asking: connectDesk(environment).asking,
  })));

describe("locks of persons in the deployed table", () =>
  personLocksContract(() => connectHrApi(environment).locks));

describe("a job under way in the deployed table", () =>
  underwayContract(() => connectSweep(environment).underway));

describe("morning mails in the deployed table", () => {
  digestsContract(() => {
    const { digests, departures } = connectSweep(environment);
    return { digests, due: (now) => departures.due(at(now), 14) };
  });
});

describe("imports in the deployed table", () =>
  importsContract(() => connectDesk(environment).imports));

describe("answers of leavers in the deployed table", () => {
  answersContract(() => ({
    answers: connectPeople(environment).answers,
    named: connectDesk(environment).namedAnswers,
  }));
});

describe("lessons in the deployed table", () =>
  lessonsContract(() => connectDesk(environment).lessons));

describe("gathered lines in the deployed table", () => {
  lineGatheringContract(() => ({
    ...connectClosing(environment),
    pool: connectDesk(environment).linePool,
    // The index is written a moment after the item.
    listed: () => sleep(2000),
  }));
});

describe("the closing of answers in the deployed table", () => {
  closingContract(() => ({
    ...connectClosing(environment),
    answers: connectPeople(environment).answers,
    numbersOf: countersIn(environment),
    // The index is written a moment after the item.
    listed: () => sleep(2000),
  }));
});

describe("the counting of departures in the deployed table", () => {
  const { closing, tallies, tallyOrders } = connectClosing(environment);
  talliesContract(() => ({
    orders: tallyOrders,
    tallies,
    closing,
    counters: dynamoCounters(tableIn(environment, {})),
    listed: () => sleep(2000),
  }));
});

describe("counters in the deployed table", () => {
  countersContract(() => ({
    ...connectClosing(environment),
    ...connectPublish(environment),
    listed: () => sleep(2000),
  }));
});

describe("releases in the ledger's deployed table", () =>
  releasesContract(() => connectPublish(environment).releases));

describe("the ledger in its deployed table", () =>
  ledgerContract(() => connectClosing(environment).ledger));

describe("cards in the deployed table", () =>
  cardsContract(() => connectPeople(environment).cards));

describe("lines about the plan in the deployed table", () => {
  feedbackContract(() => {
    const { feedback } = connectDesk(environment);
    return { add: connectPeople(environment).feedback.add, all: feedback.all };
  });
});

describe("held moments in the deployed table", () =>
  heldMomentsContract(() => connectPeople(environment).moments));

describe("the deployed Scheduler", () => {
  schedulesContract(
    () => ({ schedules: connectReconcile(environment).schedules, seen: seenSchedules }),
    Temporal.Now.zonedDateTimeISO("Europe/Amsterdam").add({ years: 1 }).round("second"),
  );
});

describe("the deployed queue", () => queueContract(deployedQueue));

describe("the deployed SES", () => {
  postContract(() => ({
    post: connectMailer(environment).post,
    ofAStranger: connectMailer({ ...environment, [MAILER_ENVIRONMENT.sender]: STRANGER }).post,
  }));
});

describe("hashing with the deployed key", () =>
  hashingContract(() => connectHrApi(environment).hashing));

describe("links with the deployed key", () =>
  linksContract(() => connectMailer(environment).links));

async function seenSchedules(): Promise<SeenSchedule[]> {
  const seen: SeenSchedule[] = [];
  for await (const { Schedules = [] } of paginateListSchedules(
    { client: scheduler },
    { GroupName: OURS },
  ))
    for (const { Name } of Schedules) seen.push(await seenSchedule(Name));
  return seen;
}

async function seenSchedule(Name = ""): Promise<SeenSchedule> {
  const asked = new GetScheduleCommand({ GroupName: OURS, Name });
  const {
    ScheduleExpression = "",
    ScheduleExpressionTimezone,
    Target,
  } = await scheduler.send(asked);
  const local = Temporal.PlainDateTime.from(ScheduleExpression.replace(/^at\((.*)\)$/, "$1"));
  return {
    name: Name,
    rings: local.toZonedDateTime(ScheduleExpressionTimezone ?? "UTC").toInstant(),
    input: Target?.Input ?? "",
  };
}

function deployedQueue() {
  const client = new SQSClient();
  const QueueUrl = required(environment, ENVIRONMENT.mailQueue);
  return {
    queue: connectHrApi(environment).queue,
    delaySeconds: 10,
    marginSeconds: 5,
    pass: (seconds: number) => sleep(seconds * 1000),
    async wasHandedOut(message: object) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      const ours = Messages.find(({ Body }) => Body === JSON.stringify(message));
      if (!ours) return false;
      const { ReceiptHandle } = ours;
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return true;
    },
  };
}
