import { findingsText } from "../../lib/doctor/finding.ts";
import { said, stack } from "./healthy.ts";

test("where all is well, nothing is missing", () => {
  const findings = said();
  expect(findings.map(({ kind }) => kind)).toEqual(findings.map(() => "fine"));
  expect(findings.length).toBeGreaterThan(6);
  expect(findingsText(findings)).toMatch(/\n\nNothing is missing\.$/);
});

describe("what is missing is said, with what to do", () => {
  const sandbox = { hasProductionAccess: false, isEnabled: true, mailsPerSecond: 14 };
  test.each([
    ["another account", said({}, { account: "999999999999" }), /this stage belongs to 9{12}/],
    ["no bootstrap", said({ toolkit: { seen: undefined } }), /First: npx cdk bootstrap -c stage=/],
    [
      "no state stack",
      said({ state: { seen: undefined } }),
      /state stack is not deployed\. First: npm run deploy -- --stage production$/,
    ],
    [
      "an application that broke half-way",
      said({ application: { seen: stack("UPDATE_ROLLBACK_FAILED") } }),
      /application stack is not as it should be \(UPDATE_ROLLBACK_FAILED\): mend/,
    ],
    [
      "a stack that is being changed",
      said({ state: { seen: stack("UPDATE_IN_PROGRESS") } }),
      /being changed \(UPDATE_IN_PROGRESS\): ask again/,
    ],
    [
      "no schedule group",
      said({ hasScheduleGroup: { seen: false } }),
      /group is missing.*create-schedule-group --name totziens-production-state-mailings; then run reconcile/,
    ],
    [
      "a domain that is not verified",
      said({ identity: { seen: { isVerified: false } } }),
      /has not verified delinde\.nl yet, so nothing can be sent: put the DNS records below/,
    ],
    [
      "an address that is not verified",
      said(
        { identity: { seen: { isVerified: false } } },
        { sender: { name: "T", address: "t@delinde.nl" } },
      ),
      /has not verified t@delinde\.nl yet.*follow its link/,
    ],
    [
      "bounces without a place of their own",
      said({ identity: { seen: { isVerified: true, mailFrom: "PENDING" } } }),
      /MX record of bounce\.delinde\.nl \(PENDING\)/,
    ],
    [
      "the sandbox",
      said({ sending: { seen: sandbox } }, { sesSandbox: true }),
      /in its sandbox: it/,
    ],
    [
      "the sandbox, unknown to the settings",
      said({ sending: { seen: sandbox } }),
      /say sesSandbox: false\. Set it to true and deploy, or nothing is sent/,
    ],
    [
      "a sandbox that is over",
      said({}, { sesSandbox: true }),
      /given production access, but the settings say sesSandbox: true/,
    ],
    [
      "a paused account",
      said({ sending: { seen: { ...sandbox, hasProductionAccess: true, isEnabled: false } } }),
      /SES has paused this account/,
    ],
    [
      "a desk without an officer",
      said({ officers: { seen: 0 } }),
      /HR's desk has no officer\. Add one: npm run people -- add ADDRESS --stage production/,
    ],
    [
      "a user pool that one may not see",
      said({ officers: { unseen: "you may not do cognito-idp:ListUsersInGroup" } }),
      /Nobody could look who may sign in at HR's desk: you may not do cognito-idp/,
    ],
    ["too fast a rate", said({}, { sesRate: 20 }), /sesRate: 20, but SES lets .* send 14 mails/],
    [
      "a new account's few functions at once",
      said(
        {
          functionsAtOnce: { seen: 10 },
          sending: { seen: { ...sandbox, hasProductionAccess: true, mailsPerSecond: 200 } },
        },
        { sesRate: 200 },
      ),
      /run 10 functions at once; with sesRate: 200 the mails need 10, everything else 8\. So about 40 mails a second leave, .* Ask for 18 or more/,
    ],
    [
      "a limit that one may not see",
      said({ functionsAtOnce: { unseen: "you may not do lambda:GetAccountSettings" } }),
      /Nobody could look at how many functions Lambda runs at once: you may not do lambda:Get/,
    ],
    [
      "an issuer that does not answer",
      said({ issuer: { unseen: "https://x answers 404" } }),
      /issuer cannot be reached, so nobody can sign in: https:\/\/x answers 404\./,
    ],
    [
      "an issuer of another name",
      said({ issuer: { seen: "https://login.delinde.nl" } }),
      /calls itself https:\/\/login\.delinde\.nl; signIn\.issuer is https:\/\/login\.delinde\.nl\//,
    ],
    [
      "an alarm address that did not confirm",
      said({ alarms: { seen: "pending" } }),
      /beheer@delinde\.nl does not hear of alarms yet: open the mail/,
    ],
    [
      "an alarm address that is gone",
      said({ alarms: { seen: "gone" } }),
      /does not hear of alarms: its subscription is gone/,
    ],
    ["an API that fails", said({ health: { seen: 500 } }), /answers 500 to GET \/health/],
    ["an API that is silent", said({ health: { unseen: "x" } }), /API does not answer: x\./],
    [
      "the mailbox of the example",
      said({}, {}, { hr: { name: "HR", address: "hr@delinde.example" } }),
      /hr\.address in plan\/settings\.yaml is still hr@delinde\.example, which reaches nobody/,
    ],
    [
      "the readers of answers of the example",
      said({}, {}, { answerReaders: [{ name: "Anouk", address: "anouk@delinde.example" }] }),
      /an address of answerReaders in plan\/settings\.yaml is still anouk@delinde\.example/,
    ],
    [
      "what is needed to ask leavers",
      said({}, {}, {}, { lacking: "Leavers may not be asked yet: it lacks confidant." }),
      /^Leavers may not be asked yet: it lacks confidant\.$/,
    ],
    [
      "the address for alarms of the example",
      said({}, { alarmAddress: "operations@example.org" }),
      /alarmAddress of the stage is still operations@example\.org, which reaches nobody/,
    ],
    [
      "something that one may not look at",
      said({ sending: { unseen: "you may not do ses:GetAccount" } }),
      /^Nobody could look at the account in SES: you may not do ses:GetAccount\./,
    ],
  ])("%s", (_what, findings, sentence) => {
    const missing = findings.filter(({ kind }) => kind === "missing");
    expect(missing.map((finding) => finding.sentence)).toEqual([expect.stringMatching(sentence)]);
    expect(findingsText(findings)).toMatch(/^✗ /m);
    expect(findingsText(findings)).toMatch(/\n\n1 thing is missing\.$/);
  });
});

test.each([
  ["nobody is mailed", said({}, { alarmAddress: undefined }), /settings name no alarmAddress/],
  ["nobody hears of costs", said({}, { monthlyBudget: undefined }), /put monthlyBudget \(in/],
  ["the account may send faster", said({}, { sesRate: 2 }), /14 mails a second; sesRate is 2\./],
])("a choice that may not be meant is said without counting: %s", (_what, findings, sentence) => {
  const notes = findings.filter(({ kind }) => kind === "note");
  expect(notes.map((finding) => finding.sentence)).toEqual([expect.stringMatching(sentence)]);
  expect(findingsText(findings)).toMatch(/Nothing is missing\.$/);
});

test("before the first deploy nothing is asked for that the deploy makes", () => {
  const nothing = { seen: undefined };
  const findings = said({
    state: nothing,
    application: nothing,
    identity: nothing,
    hasScheduleGroup: { seen: false },
  });
  const missing = findings.filter(({ kind }) => kind === "missing");
  expect(missing.map(({ sentence }) => sentence)).toEqual([
    "The state stack is not deployed. First: npm run deploy -- --stage production",
    "The application stack is not deployed. First: npm run deploy -- --stage production",
  ]);
});

test.each([
  [2029, "✓ Public holidays are known up to 2029."],
  [
    2028,
    '✗ Public holidays are kept in plan/holidays up to 2028: what is planned after that may fall on one. Make the file again with "npm run holidays -- DE-NW 2025 2047", and deploy.',
  ],
])("in 2027, holidays up to %i are said to be what they are", (until, line) => {
  expect(findingsText(said({}, {}, {}, { holidays: { country: "DE-NW", until } }))).toContain(line);
});
