import type { Settings } from "../../lib/settings.ts";
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
      expect.stringMatching(/^FeedbackDeadLetters/),
      expect.stringMatching(/^ImportWorkDeadLetters/),
      expect.stringMatching(/^ImportWorkQueue/),
    ]);
  });

  test("it leaves nothing behind whose name would be in the way of the next", () => {
    const kept = inApplication.filter(([, { DeletionPolicy }]) => DeletionPolicy === "Retain");
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
        "Fn::ImportValue": expect.stringMatching(`^${stateName}:`),
      });
    }
    const group = resource(stateTemplate, "AWS::Scheduler::ScheduleGroup").Properties.Name;
    expect(JSON.stringify(Variables.SCHEDULE_GROUP_NAME)).toContain(group);
  });
});

describe("a change of settings is never in the way of its own deploy", () => {
  test("whatever else changes, nothing is taken away that the running application imports", () => {
    expect(exportsOf(synthesise(ALL_BUT_SIGN_IN).stateTemplate)).toEqual(exportsOf(stateTemplate));
  });

  test("but for another issuer, for which docs/deploy.md says what to do", () => {
    const signIn = {
      issuer: "https://login.example.org/",
      audience: "api",
      hrClaim: "a=b",
      desk: { clientId: "d", officerClaim: "a=o", readerClaim: "a=r", answerReaderClaim: "a=x" },
    };
    const left = exportsOf(synthesise({ signIn }).stateTemplate);
    const gone = exportsOf(stateTemplate).filter((name) => !left.includes(name));
    expect(gone.every((name) => name.includes("SignIn"))).toBe(true);
    expect(gone.length).toBeGreaterThan(0);
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
