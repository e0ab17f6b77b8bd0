import { STAGES } from "./frozen/stages.ts";
import { type Resource, resource, synthesise } from "./synthesise.ts";

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

test.each(Object.entries(STAGES))(
  "with %s, the application imports nothing, so the state stack may take away anything",
  (_settings, given) => {
    const made = synthesise(given);
    expect(JSON.stringify(made.template.toJSON())).not.toContain("Fn::ImportValue");
    const outputs = Object.keys(made.stateTemplate.findOutputs("*"));
    expect(outputs).toEqual(expect.arrayContaining(askedOf(made.template)));
  },
);

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
