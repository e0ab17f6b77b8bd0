import { actionsOf, FUNCTIONS, indexesOf, secretOf, statementsOf } from "./permissions.ts";
import { resource, resources, synthesise } from "./synthesise.ts";

const { template } = synthesise();

test("who records imports may what records departures may, lists none, and works through its queue", () => {
  expect(actionsOf(template, "ImportFunction")).toEqual([
    "dynamodb:DeleteItem",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
    "iam:PassRole",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
    "scheduler:CreateSchedule",
    "scheduler:DeleteSchedule",
    "secretsmanager:GetSecretValue",
    "sqs:ChangeMessageVisibility",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:ReceiveMessage",
    "sqs:SendMessage",
  ]);
  expect(secretOf(template, "ImportFunction")).toContain("Keys");
});

test("it can list nothing: it finds departures by their ids, those of one person, and parts by their numbers", () => {
  expect(indexesOf(template, "ImportFunction")).toEqual(["person"]);
});

test("parts are handed out by the desk and by the worker itself, and by nobody else", () => {
  const handingOut = FUNCTIONS.filter((fn) =>
    statementsOf(template, fn).some(
      ({ actions, resources: on }) =>
        actions.includes("sqs:SendMessage") && on.join().includes("ImportWorkQueue"),
    ),
  );
  expect(handingOut).toEqual(["DeskFunction", "ImportFunction"]);
  for (const fn of FUNCTIONS) {
    const { Variables = {} } =
      resource(template, "AWS::Lambda::Function", fn).Properties.Environment ?? {};
    expect([fn, "IMPORT_QUEUE_URL" in Variables]).toEqual([fn, handingOut.includes(fn)]);
  }
});

test("two parts at most are recorded at a time, one by one, and what fails lies where all failed work lies", () => {
  const [source] = Object.values(resources(template, "AWS::Lambda::EventSourceMapping"))
    .map(({ Properties }) => Properties)
    .filter(({ EventSourceArn }) => JSON.stringify(EventSourceArn).includes("ImportWorkQueue"));
  expect(source).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
  const { RedrivePolicy } = resource(template, "AWS::SQS::Queue", "ImportWorkQueue").Properties;
  expect(JSON.stringify(RedrivePolicy.deadLetterTargetArn)).toContain("FailedWork");
});
