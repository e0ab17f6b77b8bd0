import type { Settings } from "../../lib/settings.ts";
import exportsBefore from "./exports-before.json" with { type: "json" };
import { type Resource, resource, synthesise } from "./synthesise.ts";

const ALL_BUT_SIGN_IN: Partial<Settings> = {
  account: "123456789012",
  sender: { name: "HR", address: "hr@example.org" },
  sesRate: 2,
  sesSandbox: true,
  domain: { name: "t.example.org", hostedZone: "Z1" },
  logRetentionDays: 30,
  alarmAddress: "operations@example.org",
  monthlyBudget: 5,
};
const { template, stateTemplate, state } = synthesise();
const inApplication = Object.entries(template.toJSON().Resources as Record<string, Resource>);

describe("the application can be removed and made again while departures run", () => {
  test("nothing waits for it: nobody imports what it has", () => {
    expect(exportsOf(template)).toEqual([]);
    expect(JSON.stringify(stateTemplate.toJSON())).not.toContain("Fn::ImportValue");
  });

  test("it holds nothing that would be lost: parts of imports that the table knows, what SES told and could not be recorded, and logs", () => {
    const holds =
      /::(?:Table|GlobalTable|Queue|Secret|Bucket|UserPool|DBCluster|LogGroup|FileSystem)$/;
    const holders = inApplication.filter(([, { Type }]) => holds.test(Type));
    const others = holders.filter(([, { Type }]) => Type !== "AWS::Logs::LogGroup");
    expect(others.map(([id]) => id).toSorted()).toEqual([
      expect.stringMatching(/^FailedWork/),
      expect.stringMatching(/^ImportWorkQueue/),
    ]);
  });

  test("it leaves nothing behind whose name would be in the way of the next", () => {
    const kept = inApplication.filter(([, { DeletionPolicy }]) =>
      DeletionPolicy?.startsWith("Retain"),
    );
    expect(kept).toEqual([]);
    const NAMES = /^(?:FunctionName|RoleName|QueueName|LogGroupName|TopicName|AlarmName)$/;
    const named = inApplication.flatMap(([id, { Properties }]) =>
      Object.entries(Properties ?? {})
        .filter(([key, value]) => NAMES.test(key) && typeof value === "string")
        .map(([key]) => `${id}.${key}`),
    );
    expect(named).toEqual([]);
  });

  test("a pending schedule knows the state stack alone: its queue, its dead letters, its role, its group", () => {
    const { Variables } = resource(template, "AWS::Lambda::Function", "SweepFunction").Properties
      .Environment;
    const stateName = state.stackName;
    for (const name of ["MAIL_QUEUE_ARN", "DEAD_LETTER_QUEUE_ARN", "SCHEDULE_ROLE_ARN"]) {
      expect(Variables[name]).toEqual({
        "Fn::GetStackOutput": expect.objectContaining({ StackName: stateName }),
      });
    }
    const group = resource(stateTemplate, "AWS::Scheduler::ScheduleGroup").Properties.Name;
    expect(JSON.stringify(Variables.SCHEDULE_GROUP_NAME)).toContain(group);
  });
});

const SIGN_IN: Settings["signIn"] = {
  issuer: "https://login.example.org/",
  audience: "api",
  hrClaim: "a=b",
  desk: { clientId: "d", officerClaim: "a=o", readerClaim: "a=r", answerReaderClaim: "a=x" },
};

describe("a change of settings, or of the version, is never in the way of its own deploy", () => {
  test.each<[settings: string, Partial<Settings>]>([
    ["the fewest", {}],
    ["a webhook", { webhookUrl: "https://hr.example.org/hook" }],
    ["an issuer of your own", { signIn: SIGN_IN }],
    ["all others", ALL_BUT_SIGN_IN],
  ])(
    "with %s, the application imports nothing, so the state stack may take away anything",
    (_settings, given) => {
      const made = synthesise(given);
      expect(JSON.stringify(made.template.toJSON())).not.toContain("Fn::ImportValue");
      const outputs = Object.keys(made.stateTemplate.findOutputs("*"));
      expect(outputs).toEqual(expect.arrayContaining(askedOf(made.template)));
    },
  );

  test("what the version before imports is there still, with each of its settings", () => {
    for (const [settings, exports] of Object.entries(exportsBefore)) {
      const given = settings === "webhook" ? { webhookUrl: "https://hr.example.org/hook" } : {};
      expect(exportsOf(synthesise(given).stateTemplate)).toEqual(expect.arrayContaining(exports));
    }
  });
});

test("a stage deployed a second time is the very same", () => {
  const again = synthesise();
  expect(again.template.toJSON()).toEqual(template.toJSON());
  expect(again.stateTemplate.toJSON()).toEqual(stateTemplate.toJSON());
});

function exportsOf(from: typeof template): string[] {
  const outputs = Object.values(from.findOutputs("*")) as { Export?: { Name: string } }[];
  return outputs.flatMap(({ Export }) => Export?.Name ?? []).sort();
}

/** The outputs of the state stack that it reads. */
function askedOf(from: typeof template): string[] {
  const found = JSON.stringify(from.toJSON()).matchAll(/"OutputName":"(\w+)"/g);
  return [...new Set([...found].map(([, name = ""]) => name))];
}
