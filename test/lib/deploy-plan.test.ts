import { Temporal } from "temporal-polyfill";
import type { LeftResource } from "../../lib/adopt/left-resource.ts";
import { deployPlan, type StageStanding } from "../../lib/deploy-plan.ts";

const FIRST = [
  ["deploy", "--all", "--context", "first-deploy=yes"],
  ["deploy", "t-state", "--exclusively"],
];
const AGAIN = [["deploy", "--all"]];

describe("the same command deploys a stage, whatever the last one left", () => {
  test.each<[was: string, state: string | undefined, application: string | undefined, string[][]]>([
    ["nothing", undefined, undefined, FIRST],
    ["a state stack that could not be created", "ROLLBACK_COMPLETE", undefined, FIRST],
    ["one whose failed creation could not be undone", "ROLLBACK_FAILED", undefined, FIRST],
    ["one that was only looked at", "REVIEW_IN_PROGRESS", undefined, FIRST],
    ["no application", "CREATE_COMPLETE", undefined, AGAIN],
    ["an application that could not be created", "CREATE_COMPLETE", "ROLLBACK_COMPLETE", AGAIN],
    ["an update that was undone", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", AGAIN],
    ["both", "UPDATE_COMPLETE", "UPDATE_COMPLETE", AGAIN],
    [
      "an update of the program that is half-way",
      "UPDATE_COMPLETE",
      "UPDATE_ROLLBACK_FAILED",
      [["rollback", "t"], ...AGAIN],
    ],
    [
      "two updates that are half-way",
      "UPDATE_FAILED",
      "UPDATE_ROLLBACK_FAILED",
      [["rollback", "t-state"], ["rollback", "t"], ...AGAIN],
    ],
  ])("%s", (_was, state, application, expected) => {
    expect(wordsOf(planFor(state, application))).toEqual(expected);
  });

  test("a protected state stack that could not be created may be deleted, and no other", () => {
    expect(planFor("ROLLBACK_COMPLETE").unprotect).toEqual(["t-state"]);
    expect(planFor(undefined).unprotect).toEqual([]);
    expect(planFor("CREATE_COMPLETE").unprotect).toEqual([]);
    expect(planFor("UPDATE_ROLLBACK_FAILED", "UPDATE_COMPLETE").unprotect).toEqual([]);
  });

  test("a stage to throw away is never protected, so it is deployed at once", () => {
    expect(wordsOf(deployPlan(standing(undefined), { ...OPTIONS, disposable: true }))).toEqual(
      AGAIN,
    );
  });
});

describe("the name of a deleted queue is SQS's for a minute more", () => {
  const queueDeletedAt = Temporal.Instant.from("2026-12-01T09:00:00Z");

  test("a stage that needs it is deployed after that", () => {
    const { waitUntil } = deployPlan({ ...standing("ROLLBACK_COMPLETE"), queueDeletedAt }, OPTIONS);
    expect(`${waitUntil}`).toBe("2026-12-01T09:01:05Z");
  });

  test("a stage whose queues are there waits for nothing", () => {
    const adopting = { ...standing(undefined), queueDeletedAt, left: LEFT };
    expect(deployPlan(adopting, { ...OPTIONS, adopt: true }).waitUntil).toBeUndefined();
    expect(deployPlan(standing("UPDATE_COMPLETE"), OPTIONS).waitUntil).toBeUndefined();
  });
});

describe("what a deleted state stack left", () => {
  const MAPPING = {
    DeparturesTable81: { TableName: "t-state-DeparturesTable81-XY" },
    MailsQueue94: { QueueUrl: "https://sqs.eu-west-1.amazonaws.com/1/t-state-mails" },
    SignInPoolFD: { UserPoolId: "eu-west-1_abc" },
    SignInPoolGroupofficer: { UserPoolId: "eu-west-1_abc", GroupName: "officer" },
  };

  test("is in the way of a deploy, which names it and both ways out", () => {
    const deploy = () => deployPlan({ ...standing(undefined), left: LEFT }, OPTIONS);
    expect(deploy).toThrow("t-state left what holds data");
    expect(deploy).toThrow("AWS::DynamoDB::Table  t-state-DeparturesTable81-XY");
    expect(deploy).toThrow("npm run deploy -- --stage t --adopt");
  });

  test("is taken back when somebody says so, before anything else", () => {
    const words = wordsOf(deployPlan({ ...standing(undefined), left: LEFT }, ADOPTING));
    expect(words).toEqual([
      ["import", "t-state", "--resource-mapping-inline", JSON.stringify(MAPPING)],
      ...AGAIN,
    ]);
  });

  test("is taken back although a deploy since then failed, whose stack goes first", () => {
    const plan = deployPlan({ ...standing("ROLLBACK_COMPLETE"), left: LEFT }, ADOPTING);
    expect(wordsOf(plan)[0]).toEqual(["destroy", "t-state", "--exclusively", "--force"]);
    expect(plan.unprotect).toEqual(["t-state"]);
  });

  test("without its user pool is taken back without its groups", () => {
    const left = LEFT.filter(({ type }) => type !== "AWS::Cognito::UserPool");
    const [[, , , mapping = ""] = []] = wordsOf(
      deployPlan({ ...standing(undefined), left }, ADOPTING),
    );
    expect(Object.keys(JSON.parse(mapping))).toEqual(["DeparturesTable81", "MailsQueue94"]);
  });

  test("of which only a sender's identity and a role are left is in nobody's way", () => {
    const left = [
      { logicalId: "SenderIdentity", type: "AWS::SES::EmailIdentity", physicalId: "example.org" },
      { logicalId: "Role", type: "AWS::IAM::Role", physicalId: "r" },
    ];
    expect(wordsOf(deployPlan({ ...standing(undefined), left }, OPTIONS))).toEqual(FIRST);
    expect(() => deployPlan({ ...standing(undefined), left }, ADOPTING)).toThrow(
      "there is nothing to adopt",
    );
  });

  test("cannot be taken back into a stack that stands", () => {
    const adopt = () => deployPlan(standing("UPDATE_COMPLETE"), ADOPTING);
    expect(adopt).toThrow("t-state is there (UPDATE_COMPLETE)");
    expect(adopt).toThrow("go on without --adopt: npm run deploy -- --stage t");
  });
});

const OPTIONS = { stageName: "t", disposable: false, adopt: false };
const ADOPTING = { ...OPTIONS, adopt: true };
const LEFT: readonly LeftResource[] = [
  {
    logicalId: "DeparturesTable81",
    type: "AWS::DynamoDB::Table",
    physicalId: "t-state-DeparturesTable81-XY",
  },
  {
    logicalId: "MailsQueue94",
    type: "AWS::SQS::Queue",
    physicalId: "https://sqs.eu-west-1.amazonaws.com/1/t-state-mails",
  },
  { logicalId: "SignInPoolFD", type: "AWS::Cognito::UserPool", physicalId: "eu-west-1_abc" },
  {
    logicalId: "SignInPoolGroupofficer",
    type: "AWS::Cognito::UserPoolGroup",
    physicalId: "officer",
  },
];

function planFor(state: string | undefined, application?: string) {
  return deployPlan(standing(state, application), OPTIONS);
}

function standing(state: string | undefined, application?: string): StageStanding {
  return {
    state: { name: "t-state", status: state },
    application: { name: "t", status: application },
    left: [],
    queueDeletedAt: undefined,
  };
}

function wordsOf({ steps }: ReturnType<typeof deployPlan>) {
  return steps.map(({ words }) => words);
}
