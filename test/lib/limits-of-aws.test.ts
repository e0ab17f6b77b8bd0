import { type Settings, stageFile } from "../../lib/settings.ts";
import { asDeployed, type DeployedStack } from "./deployed.ts";
import { resources, SETTINGS, synthesise } from "./synthesise.ts";

/** As long as `readStage` takes one. */
const STAGE_NAME = "a".repeat(21);
const DOMAIN = `${"a.".repeat(31)}nl`;
const CLAIM = `groups=${"가".repeat(73)}`;

const COMMON: Partial<Settings> = {
  account: "123456789012",
  region: "ap-southeast-1",
  sender: { name: "Ж".repeat(64), address: `${"a".repeat(64)}@mail.example.org` },
  sesRate: 1000,
  sesSandbox: true,
  webhookUrl: `https://hr.example.org/${"a".repeat(1001)}`,
  alarmAddress: `${"a".repeat(64)}@mail.example.org`,
  monthlyBudget: 1_000_000,
};
const STAGES: readonly [string, Partial<Settings>][] = [
  ["with a user pool of its own", { ...COMMON, linksUrl: `https://${"a".repeat(253)}` }],
  [
    "with an issuer, at an address of its own",
    {
      ...COMMON,
      domain: { name: DOMAIN, hostedZone: `Z${"0".repeat(31)}` },
      signIn: {
        issuer: `https://login.example.org/${"a".repeat(230)}`,
        audience: "a".repeat(128),
        hrClaim: CLAIM,
        insightsClaim: CLAIM,
        claimSeparator: "semicolon",
        desk: {
          clientId: "a".repeat(128),
          clientSecretName: "a".repeat(128),
          officerClaim: CLAIM,
          readerClaim: CLAIM,
          answerReaderClaim: CLAIM,
          insightsClaim: CLAIM,
        },
      },
    },
  ],
];

/** How much of a limit may be used: the rest is room for what is still to come. */
const ROOM = 0.9;

describe.each(STAGES)("a stage %s, all names at their longest,", (_which, settings) => {
  const made = synthesise(settings, { name: STAGE_NAME });
  const state = { name: made.state.stackName, template: made.stateTemplate };
  const application = { name: made.application.stackName, template: made.template };
  const stacks = [state, application];

  test("is one that the settings allow", () => {
    expect(stageFile.safeParse({ ...SETTINGS, ...settings }).error).toBeUndefined();
  });

  test.each([
    ["policies of callers of a function", 20_480, policiesOfFunctions],
    ["policies of what a role may do, together", 10_240, policiesOfRoles],
    [
      "policies of who may take a role",
      2_048,
      policiesIn("AWS::IAM::Role", "AssumeRolePolicyDocument"),
    ],
    ["policies of queues", 8_192, policiesIn("AWS::SQS::QueuePolicy", "PolicyDocument")],
    ["policies of topics", 30_720, policiesIn("AWS::SNS::TopicPolicy", "PolicyDocument")],
    ["policies of tables", 20_480, policiesIn("AWS::DynamoDB::Table", "ResourcePolicy")],
    ["environments of functions", 4_096, environments],
    [
      "templates, in bytes,",
      1_000_000,
      ({ name, template }) => ({ [name]: lengthOf(template.toJSON()) }),
    ],
    ["resources", 500, partsOf("Resources")],
    ["outputs", 200, partsOf("Outputs")],
    ["parameters", 200, partsOf("Parameters")],
    [
      "routes",
      300,
      ({ name, template }) => ({ [name]: count(resources(template, "AWS::ApiGatewayV2::Route")) }),
    ],
  ] as const satisfies readonly (readonly [string, number, Measure])[])(
    "has %s below nine tenths of AWS's %d",
    (_what, limit, measure) => {
      const sizes = stacks.map((stack) => measure(stack, stacks));
      const all = sizes.flatMap((each) => Object.entries(each));
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(([, size]) => size > ROOM * limit)).toEqual([]);
    },
  );
});

type Measure = (stack: DeployedStack, stacks: readonly DeployedStack[]) => Sizes;
type Sizes = Readonly<Record<string, number>>;

/** As Lambda shows them (aws/aws-cdk#19535): a statement for each permission, under a name of CloudFormation's. */
function policiesOfFunctions(stack: DeployedStack, stacks: readonly DeployedStack[]): Sizes {
  const statements = Object.entries(resources(stack.template, "AWS::Lambda::Permission")).map(
    ([id, { Properties }]) => {
      const { FunctionName, Principal, Action, SourceArn, SourceAccount } = asDeployed(
        Properties,
        stack,
        stacks,
      ) as Record<string, string>;
      return {
        Sid: `${stack.name}-${id}-${"X".repeat(12)}`,
        Effect: "Allow",
        Principal: { Service: Principal },
        Action,
        Resource: FunctionName,
        Condition: { ArnLike: { "AWS:SourceArn": SourceArn }, SourceAccount },
      };
    },
  );
  const by = Object.groupBy(statements, ({ Resource }) => `${Resource}`);
  return Object.fromEntries(
    Object.entries(by).map(([name, Statement]) => [
      name,
      lengthOf({ Version: "2012-10-17", Id: "default", Statement }),
    ]),
  );
}

function policiesOfRoles(stack: DeployedStack, stacks: readonly DeployedStack[]): Sizes {
  const roles = resources(stack.template, "AWS::IAM::Role");
  const attached = Object.values(resources(stack.template, "AWS::IAM::Policy"));
  return Object.fromEntries(
    Object.entries(roles).map(([id, { Properties }]) => {
      const documents = [
        ...(Properties.Policies ?? []),
        ...attached
          .map(({ Properties: each }) => each)
          .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === id)),
      ].map(({ PolicyDocument }) => lengthOf(asDeployed(PolicyDocument, stack, stacks)));
      return [id, documents.reduce((sum, each) => sum + each, 0)];
    }),
  );
}

function policiesIn(type: string, property: string): Measure {
  return (stack, stacks) =>
    Object.fromEntries(
      Object.entries(resources(stack.template, type)).map(([id, { Properties }]) => [
        id,
        lengthOf(asDeployed(Properties[property], stack, stacks)),
      ]),
    );
}

function environments(stack: DeployedStack, stacks: readonly DeployedStack[]): Sizes {
  return Object.fromEntries(
    Object.entries(resources(stack.template, "AWS::Lambda::Function")).map(
      ([id, { Properties }]) => [
        id,
        lengthOf(asDeployed(Properties.Environment?.Variables ?? {}, stack, stacks)),
      ],
    ),
  );
}

function partsOf(part: string): Measure {
  return ({ name, template }) => ({ [name]: count(template.toJSON()[part] ?? {}) });
}

function count(all: object): number {
  return Object.keys(all).length;
}

function lengthOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
