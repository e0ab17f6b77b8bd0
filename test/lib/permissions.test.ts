import {
  actionsOf,
  denialsOf,
  FUNCTIONS,
  indexesOf,
  secretOf,
  statementsOf,
} from "./permissions.ts";
import { resources, synthesise } from "./synthesise.ts";

const { template } = synthesise();
const LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];
const ITEMS_AND_KEYS = ["DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"].map(
  (action) => `dynamodb:${action}`,
);
const SCHEDULES = ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"];

describe("what a function may do", () => {
  test.each([
    ["records", "HrApiFunction"],
    ["changes", "HrApiChangesFunction"],
  ])("HR's API that %s departures makes their schedules, and reads the keys", (_, fn) => {
    expect(actionsOf(template, fn)).toEqual([
      ...ITEMS_AND_KEYS,
      "iam:PassRole",
      ...LOG,
      ...SCHEDULES,
      "secretsmanager:GetSecretValue",
      "sqs:SendMessage",
    ]);
    expect(secretOf(template, fn)).toContain("Keys");
  });

  test("who opens a link reaches single items, and can search for none", () => {
    expect([...new Set(actionsOf(template, "PeopleFunction"))]).toEqual([
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      "iam:PassRole",
      ...LOG,
      ...SCHEDULES,
      "secretsmanager:GetSecretValue",
      "sqs:SendMessage",
    ]);
    expect(secretOf(template, "PeopleFunction")).toContain("Keys");
  });

  test("who opens a link reads and writes departures, answers, cards and held moments, and writes what departures are found by and lines about the plan", () => {
    const inTable = statementsOf(template, "PeopleFunction").filter(({ resources: [where] }) =>
      where?.includes("DeparturesTable"),
    );
    const onlyThere = (...keys: string[]) => ({
      "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keys },
      Null: { "dynamodb:LeadingKeys": "false" },
    });
    expect(inTable.map(({ actions, conditions }) => [actions, conditions])).toEqual([
      [["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], onlyThere("?".repeat(32))],
      [["dynamodb:PutItem"], onlyThere("name.*", "role.*", "forget.*", "tally.*", "feedback.*")],
      [
        ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
        onlyThere("answers.*", "named.*"),
      ],
      [["dynamodb:GetItem", "dynamodb:UpdateItem"], onlyThere("card.*", "moment.*")],
      [["dynamodb:PutItem"], onlyThere("card.*")],
      [["dynamodb:GetItem"], onlyThere("lesson.*")],
    ]);
  });

  test("HR's desk may what HR's API may, its list and managers' lines about the plan too, and reads the keys", () => {
    expect(actionsOf(template, "DeskFunction")).toEqual([
      "dynamodb:BatchGetItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
      "iam:PassRole",
      ...LOG,
      ...SCHEDULES,
      "secretsmanager:GetSecretValue",
      "sqs:SendMessage",
    ]);
    expect(secretOf(template, "DeskFunction")).toContain("Keys");
    expect(indexesOf(template, "DeskFunction").join(" ")).toBe(
      "asks due hr-contact list manager names person",
    );
    const ofLines = statementsOf(template, "DeskFunction").filter(({ resources: [where] }) =>
      where?.endsWith("/index/due"),
    );
    expect(ofLines.map(({ conditions }) => conditions)).toEqual([
      {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["feedback"] },
        Null: { "dynamodb:LeadingKeys": "false" },
      },
    ]);
  });

  test("the mailer claims, signs links, sends, works through its queue and knows a manager's other departures; of schedules it knows nothing", () => {
    expect(secretOf(template, "MailerFunction")).toContain("Keys");
    expect(indexesOf(template, "MailerFunction")).toEqual(["manager"]);
    expect(actionsOf(template, "MailerFunction")).toEqual([
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
      ...LOG,
      "secretsmanager:GetSecretValue",
      "ses:SendEmail",
      "ses:SendRawEmail",
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:GetQueueUrl",
      "sqs:ReceiveMessage",
      "sqs:SendMessage",
    ]);
  });

  test("the one that hears of SES writes down what became of a mail, and keeps what it could not", () => {
    expect(actionsOf(template, "FeedbackFunction")).toEqual([
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      ...LOG,
      "sqs:SendMessage",
    ]);
  });

  test("the sweep reads what is due and repairs it, and hashes HR's addresses", () => {
    expect(actionsOf(template, "SweepFunction")).toEqual([
      "dynamodb:BatchGetItem",
      ...ITEMS_AND_KEYS,
      "iam:PassRole",
      "lambda:InvokeFunction",
      ...LOG,
      ...SCHEDULES,
      "secretsmanager:GetSecretValue",
      "sqs:GetQueueAttributes",
      "sqs:SendMessage",
    ]);
    expect(secretOf(template, "SweepFunction")).toContain("Keys");
    expect(indexesOf(template, "SweepFunction")).toEqual(["due"]);
  });

  test("the job that closes questions reaches departures, answers, counters and open lines, item by item, and hashes managers' addresses", () => {
    expect([...new Set(actionsOf(template, "ClosingFunction"))]).toEqual([
      ...ITEMS_AND_KEYS,
      "iam:PassRole",
      ...LOG,
      ...SCHEDULES,
      "secretsmanager:GetSecretValue",
      "sqs:SendMessage",
    ]);
    expect(secretOf(template, "ClosingFunction")).toContain("Keys");
    const inTable = statementsOf(template, "ClosingFunction").filter(({ resources: [where] }) =>
      where?.includes("DeparturesTable"),
    );
    const keysOf = (conditions: unknown) =>
      (conditions as { "ForAllValues:StringLike": Record<string, string[]> })[
        "ForAllValues:StringLike"
      ]["dynamodb:LeadingKeys"];
    expect(
      inTable.map(({ actions, conditions }) => [actions.join(" "), keysOf(conditions)]),
    ).toEqual([
      ["dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem", ["?".repeat(32)]],
      ["dynamodb:PutItem", ["name.*", "role.*", "forget.*", "tally.*", "feedback.*"]],
      [
        "dynamodb:DeleteItem dynamodb:GetItem dynamodb:UpdateItem",
        ["answers.*", "named.*", "forget.*", "tally.*"],
      ],
      ["dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem", ["line.*", "pool.*"]],
      ["dynamodb:UpdateItem", ["count.*", "managers.*", "jobs.last"]],
      ["dynamodb:Query", ["answers", "lines"]],
    ]);
  });

  test("the job that publishes figures reads what was counted, and no other function does", () => {
    const ours = statementsOf(template, "PublishFunction");
    const keysOf = (conditions: unknown) =>
      (conditions as Record<string, Record<string, unknown>> | undefined)?.[
        "ForAllValues:StringLike"
      ]?.["dynamodb:LeadingKeys"];
    expect(
      ours
        .filter(({ actions }) => actions.some((action) => action.startsWith("dynamodb:")))
        .map(({ actions, resources: [where], conditions }) => [
          actions.join(" "),
          where?.includes("AnswersLedger") ? "ledger" : "departures",
          keysOf(conditions),
        ]),
    ).toEqual([
      ["dynamodb:BatchGetItem", "departures", ["count.*", "managers.*"]],
      ["dynamodb:PutItem", "departures", ["morning.*"]],
      ["dynamodb:UpdateItem", "departures", ["jobs.last"]],
      ["dynamodb:Query", "departures", ["counted"]],
      ["dynamodb:GetItem dynamodb:PutItem", "ledger", ["release.*"]],
    ]);
    expect([...new Set(actionsOf(template, "PublishFunction"))]).toEqual([
      "dynamodb:BatchGetItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
      ...LOG,
    ]);
  });

  test("what was deleted of answers is noted by who deletes it, and read by no function", () => {
    const noting = FUNCTIONS.filter((fn) =>
      statementsOf(template, fn).some(({ resources: [where] }) => where?.includes("AnswersLedger")),
    );
    expect(noting).toEqual([
      "HrApiInsightsFunction",
      "PeopleFunction",
      "DeskFunction",
      "ClosingFunction",
      "PublishFunction",
    ]);
    for (const fn of ["PeopleFunction", "ClosingFunction"]) {
      const [note, ...more] = statementsOf(template, fn).filter(({ resources: [where] }) =>
        where?.includes("AnswersLedger"),
      );
      expect([note?.actions, more]).toEqual([["dynamodb:UpdateItem"], []]);
    }
  });

  test("what was published is read by the desk and by the API's insights, which reach nothing else beside it", () => {
    for (const fn of ["DeskFunction", "HrApiInsightsFunction"]) {
      const [read, ...more] = statementsOf(template, fn).filter(({ resources: [where] }) =>
        where?.includes("AnswersLedger"),
      );
      expect([read?.actions, more]).toEqual([["dynamodb:GetItem"], []]);
      expect(read?.conditions).toMatchObject({
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["release.*"] },
      });
    }
  });

  test("the API's insights read what was published, and no departure", () => {
    expect(actionsOf(template, "HrApiInsightsFunction")).toEqual(["dynamodb:GetItem", ...LOG]);
  });

  test("the nightly comparison lists schedules and what is due, and mends them", () => {
    expect(actionsOf(template, "ReconcileFunction")).toEqual([
      "dynamodb:BatchGetItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Scan",
      "dynamodb:UpdateItem",
      "iam:PassRole",
      "lambda:InvokeFunction",
      ...LOG,
      ...SCHEDULES,
      "scheduler:ListSchedules",
      "secretsmanager:GetSecretValue",
      "sqs:SendMessage",
    ]);
    expect(indexesOf(template, "ReconcileFunction")).toEqual(["due"]);
  });

  test("the API document needs no right but to write its log", () => {
    expect(actionsOf(template, "ApiDocumentFunction")).toEqual(LOG);
  });

  test("departures are searched by who is responsible, and by who leaves", () => {
    expect(indexesOf(template, "HrApiFunction")).toEqual(["hr-contact", "manager", "person"]);
    expect(indexesOf(template, "HrApiChangesFunction")).toEqual([
      "hr-contact",
      "manager",
      "person",
    ]);
  });

  test("the one that lists departures reads them and what they are found by, and nothing else", () => {
    expect(actionsOf(template, "HrApiListFunction")).toEqual([
      "dynamodb:BatchGetItem",
      "dynamodb:Query",
      ...LOG,
    ]);
    expect(indexesOf(template, "HrApiListFunction")).toEqual(["list", "manager", "names"]);
  });

  test("each has a role of its own", () => {
    const roles = Object.values(resources(template, "AWS::Lambda::Function")).map(
      ({ Properties }) => Properties.Role["Fn::GetAtt"][0],
    );
    expect(new Set(roles).size).toBe(FUNCTIONS.length);
  });

  test("a role is handed to Scheduler only, and only the one for mailings", () => {
    const handing = FUNCTIONS.filter((fn) => actionsOf(template, fn).includes("iam:PassRole"));
    expect(handing).toHaveLength(8);
    for (const fn of handing) {
      const pass = statementsOf(template, fn).find(({ actions }) =>
        actions.includes("iam:PassRole"),
      );
      expect(pass?.conditions).toEqual({
        StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" },
      });
      expect(pass?.resources).toEqual([expect.stringContaining("SchedulesRole")]);
    }
  });
});

describe("what leavers said", () => {
  const CLOSED = ["answers.*", "named.*", "line.*", "count.*", "managers.*", "pool.*"];
  const WRITING = ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];
  const BESIDE_ORDERING = ["BatchGetItem", "DeleteItem", "GetItem", "UpdateItem"].map(
    (action) => `dynamodb:${action}`,
  );
  const denied = (fn: string) =>
    denialsOf(template, fn).map(({ actions, resources: tables, conditions }) => {
      expect(tables).toEqual([expect.stringContaining("DeparturesTable")]);
      return [actions, Object.values(conditions as object)];
    });
  const withKeys = (...keys: string[]) => [{ "dynamodb:LeadingKeys": keys }];
  // The last two don't reach the table at all.
  const APART = [
    "PeopleFunction",
    "ClosingFunction",
    "PublishFunction",
    "DeskFunction",
    "HrApiInsightsFunction",
    "ApiDocumentFunction",
  ];
  const OTHERS = FUNCTIONS.filter((fn) => !APART.includes(fn));

  test.each(OTHERS)(
    "is closed to %s, and so are writing lessons and reading managers' lines",
    (fn) => {
      expect(denied(fn)).toEqual([
        [["dynamodb:*"], withKeys(...CLOSED, "sessions.*")],
        [WRITING, withKeys("lesson.*")],
        [BESIDE_ORDERING, withKeys("tally.*", "feedback.*")],
      ]);
    },
  );

  test("with a name, or gathered, can be read at HR's desk, and nothing of it written; the rest is closed to the desk", () => {
    expect(denied("DeskFunction")).toEqual([
      [["dynamodb:*"], withKeys("answers.*", "line.*", "count.*", "managers.*")],
      [
        ["dynamodb:BatchGetItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
        withKeys("named.*", "pool.*"),
      ],
      [BESIDE_ORDERING, withKeys("tally.*")],
      [["dynamodb:DeleteItem", "dynamodb:UpdateItem"], withKeys("feedback.*")],
    ]);
  });

  test("is out of reach of a link once it is cut loose", () => {
    expect(denied("PeopleFunction")).toEqual([
      [["dynamodb:*"], withKeys("line.*", "count.*", "managers.*", "pool.*")],
    ]);
  });

  test("is not found by the sweep, which asks what is due on some days", () => {
    const asking = statementsOf(template, "SweepFunction").filter(({ actions }) =>
      actions.includes("dynamodb:Query"),
    );
    expect(asking.map(({ conditions }) => conditions)).toEqual([
      {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["????-??-??"] },
        Null: { "dynamodb:LeadingKeys": "false" },
      },
    ]);
  });
});

describe("who may send mail", () => {
  const sending = (from: typeof template) =>
    statementsOf(from, "MailerFunction").find(({ actions }) => actions.includes("ses:SendEmail"));

  test("the mailer alone, from the sender's address alone", () => {
    const senders = FUNCTIONS.filter((fn) => actionsOf(template, fn).includes("ses:SendEmail"));
    expect(senders).toEqual(["MailerFunction"]);
    expect(sending(template)?.conditions).toEqual({
      StringEquals: { "ses:FromAddress": "hr@mail.example.org" },
    });
    expect(sending(template)?.resources).toEqual([
      expect.stringContaining(":configuration-set/"),
      expect.stringMatching(/:identity\/mail\.example\.org$/),
    ]);
  });

  test("in the sandbox also for the recipients that SES asks about", () => {
    const { template: sandbox } = synthesise({ sesSandbox: true });
    expect(sending(sandbox)?.resources).toContainEqual(expect.stringMatching(/:identity\/\*$/));
    expect(sending(sandbox)?.conditions).toEqual(sending(template)?.conditions);
  });
});
