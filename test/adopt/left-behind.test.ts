import type { Stage } from "../../lib/stage.ts";
import { stageStanding } from "../../lib/stage-standing.ts";
import { type Answer, type Answers, HERE, queryError, startFakeAws } from "../doctor/fake-aws.ts";

const before = { ...process.env };
let aws: Awaited<ReturnType<typeof startFakeAws>> | undefined;
afterEach(async () => {
  await aws?.close();
  process.env = { ...before };
});

const STACK_ID = "arn:aws:cloudformation:eu-west-1:1:stack/totziens-test-state/newer";
const QUEUE_URL = `${HERE}/1/totziens-test-state-mails`;
const NOT_THERE = queryError("ValidationError", "Stack does not exist");

type Event = readonly [status: string, type: string, logicalId: string, physicalId: string];

const stackEvent = (status: string): Event => [
  status,
  "AWS::CloudFormation::Stack",
  "totziens-test-state",
  STACK_ID,
];
const TABLE: Event = ["DELETE_SKIPPED", "AWS::DynamoDB::Table", "DeparturesTable", "table-1"];
const QUEUE: Event = ["DELETE_SKIPPED", "AWS::SQS::Queue", "MailsQueue", QUEUE_URL];
const SECRET: Event = ["DELETE_SKIPPED", "AWS::SecretsManager::Secret", "Keys", "arn:secret"];
const POOL: Event = ["DELETE_SKIPPED", "AWS::Cognito::UserPool", "SignInPool", "pool-1"];
const TABLE_THERE = { DescribeTable: [200, { Table: { TableName: "table-1" } }] as const };
const QUEUE_THERE = {
  "GetQueueAttributes totziens-test-state-mails": [200, { Attributes: {} }] as const,
};

describe("what a deleted state stack left", () => {
  const DELETION = [stackEvent("DELETE_COMPLETE"), TABLE, QUEUE, stackEvent("DELETE_IN_PROGRESS")];

  test("is what its deletion skipped", async () => {
    const { left, queueDeletedAt } = await standingWith(DELETION, {
      ...TABLE_THERE,
      ...QUEUE_THERE,
    });
    expect(left.map(({ logicalId, physicalId }) => [logicalId, physicalId])).toEqual([
      ["DeparturesTable", "table-1"],
      ["MailsQueue", expect.stringMatching(/totziens-test-state-mails$/)],
    ]);
    expect(`${queueDeletedAt}`).toBe("2026-11-30T09:00:00Z");
  });

  test("is told once, also when the deletion failed at first", async () => {
    const twice = [...DELETION, stackEvent("DELETE_FAILED"), TABLE, QUEUE];
    const { left } = await standingWith(twice, { ...TABLE_THERE, ...QUEUE_THERE });
    expect(left).toHaveLength(2);
  });

  test("is nothing that had left the stack before", async () => {
    const events = [...DELETION, stackEvent("UPDATE_COMPLETE"), POOL];
    const { left } = await standingWith(events, { ...TABLE_THERE, ...QUEUE_THERE });
    expect(left.map(({ logicalId }) => logicalId)).not.toContain("SignInPool");
  });

  test("is nothing that somebody has deleted since, or that AWS is about to delete", async () => {
    const { left } = await standingWith([...DELETION, SECRET], {
      ...TABLE_THERE,
      "GetQueueAttributes totziens-test-state-mails": gone("sqs#QueueDoesNotExist"),
      DescribeSecret: [200, { ARN: "arn:secret", DeletedDate: 1764547200 }],
    });
    expect(left.map(({ logicalId }) => logicalId)).toEqual(["DeparturesTable"]);
  });

  test("is not guessed where somebody may not look", async () => {
    const looking = standingWith(DELETION, {
      DescribeTable: gone("dynamodb#AccessDeniedException"),
      ...QUEUE_THERE,
    });
    await expect(looking).rejects.toThrow();
  });
});

test("where the state stack is there, no deleted one is looked for", async () => {
  await fakeAws({ "DescribeStacks totziens-test-state": stackThat("UPDATE_COMPLETE") });
  const { state, left } = await stageStanding(stage());
  expect([state.status, left]).toEqual(["UPDATE_COMPLETE", []]);
  expect(aws?.asked).not.toContain("ListStacks");
});

async function standingWith(events: readonly Event[], answers: Answers) {
  await fakeAws({
    "DescribeStacks totziens-test-state": NOT_THERE,
    ListStacks: deletedStacks(["older", "2026-11-01T09:00:00Z"], ["newer", "2026-11-30T09:00:00Z"]),
    [`DescribeStackEvents ${STACK_ID}`]: eventsThat(events),
    ...answers,
  });
  return stageStanding(stage());
}

async function fakeAws(answers: Answers): Promise<void> {
  aws = await startFakeAws({ "DescribeStacks totziens-test": NOT_THERE, ...answers });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: "fake",
    AWS_SECRET_ACCESS_KEY: "fake",
  });
}

function stage(): Stage {
  return { name: "test", settings: { region: "eu-west-1" } as Stage["settings"] };
}

const gone = (type: string): Answer => [400, { __type: `com.amazonaws.${type}`, message: "no" }];

function stackThat(status: string): Answer {
  return [
    200,
    `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>s</StackName><StackStatus>${status}</StackStatus></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  ];
}

function deletedStacks(...all: readonly (readonly [id: string, deletedAt: string])[]): Answer {
  const members = all.map(
    ([id, deletedAt]) =>
      `<member><StackName>totziens-test-state</StackName><StackId>${STACK_ID.replace("newer", id)}</StackId><StackStatus>DELETE_COMPLETE</StackStatus><DeletionTime>${deletedAt}</DeletionTime></member>`,
  );
  return [
    200,
    `<ListStacksResponse><ListStacksResult><StackSummaries>${members.join("")}</StackSummaries></ListStacksResult></ListStacksResponse>`,
  ];
}

function eventsThat(events: readonly Event[]): Answer {
  const members = events.map(
    ([status, type, logicalId, physicalId]) =>
      `<member><ResourceStatus>${status}</ResourceStatus><ResourceType>${type}</ResourceType><LogicalResourceId>${logicalId}</LogicalResourceId><PhysicalResourceId>${physicalId}</PhysicalResourceId></member>`,
  );
  return [
    200,
    `<DescribeStackEventsResponse><DescribeStackEventsResult><StackEvents>${members.join("")}</StackEvents></DescribeStackEventsResult></DescribeStackEventsResponse>`,
  ];
}
