import { awsSentence, reasonOf } from "../../lib/aws-trouble.ts";

function errorOf(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

const WHO = "User: arn:aws:sts::123456789012:assumed-role/Care/anouk is not authorized to perform:";
const ACCOUNT = "eu-west-1:123456789012";

describe("a missing permission is said with its action and the kind of resource", () => {
  test.each([
    [
      "sqs:sendmessage",
      `arn:aws:sqs:${ACCOUNT}:totziens-p-state-mails`,
      "the queue totziens-p-state-mails",
    ],
    ["dynamodb:DeleteItem", `arn:aws:dynamodb:${ACCOUNT}:table/totziens-p`, "the table totziens-p"],
    [
      "dynamodb:Query",
      `arn:aws:dynamodb:${ACCOUNT}:table/totziens-p/index/due`,
      "the table totziens-p",
    ],
    [
      "dynamodb:RestoreTableToPointInTime",
      `arn:aws:dynamodb:${ACCOUNT}:table/a/backup/1`,
      "the table a",
    ],
    [
      "cloudformation:ListStackResources",
      `arn:aws:cloudformation:${ACCOUNT}:stack/totziens-p/3f-4a`,
      "the stack totziens-p",
    ],
    [
      "lambda:InvokeFunction",
      `arn:aws:lambda:${ACCOUNT}:function:totziens-p-Feedback1A`,
      "the function totziens-p-Feedback1A",
    ],
    [
      "secretsmanager:GetSecretValue",
      `arn:aws:secretsmanager:${ACCOUNT}:secret:Keys-1A`,
      "the secret Keys-1A",
    ],
    [
      "scheduler:GetScheduleGroup",
      `arn:aws:scheduler:${ACCOUNT}:schedule-group/totziens`,
      "the schedule group totziens",
    ],
    [
      "cognito-idp:AdminCreateUser",
      `arn:aws:cognito-idp:${ACCOUNT}:userpool/eu-west-1_A`,
      "the user pool eu-west-1_A",
    ],
    [
      "ses:GetEmailIdentity",
      `arn:aws:ses:${ACCOUNT}:identity/example.org`,
      "the SES identity example.org",
    ],
    ["SNS:ListSubscriptionsByTopic", `arn:aws:sns:${ACCOUNT}:alarms`, "the topic alarms"],
    ["kms:Decrypt", `arn:aws:kms:${ACCOUNT}:key/1A`, `arn:aws:kms:${ACCOUNT}:key/1A`],
  ])("%s on %s", (action, resource, words) => {
    const error = errorOf(
      "AccessDeniedException",
      `${WHO} ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    );
    expect(awsSentence(error)).toBe(
      `You may not do ${action} on ${words}. AWS says: no identity-based policy allows the ${action} action. Ask who gives permissions in this account for it, then give the command again.`,
    );
    expect(reasonOf(error)).toBe(`you may not do ${action} on ${words}`);
  });

  test.each([
    [
      "on no resource",
      `${WHO} ses:GetAccount on resource: *`,
      "You may not do ses:GetAccount. Ask",
    ],
    [
      "in a short message",
      "not authorized to perform: ses:GetAccount",
      "You may not do ses:GetAccount. Ask",
    ],
    [
      "that somebody forbids",
      `${WHO} sqs:purgequeue on resource: arn:aws:sqs:${ACCOUNT}:a with an explicit deny in a service control policy`,
      "You may not do sqs:purgequeue on the queue a. AWS says: an explicit deny in a service control policy. Ask",
    ],
  ])("%s", (_what, message, sentence) => {
    expect(awsSentence(errorOf("AccessDenied", message))).toMatch(
      new RegExp(`^${sentence.replaceAll(".", "\\.")} who gives`),
    );
  });

  test("as far as AWS names it", () => {
    const error = errorOf("AccessDenied", "Access to the resource https://sqs/a is denied.");
    expect(awsSentence(error)).toBe(
      "AWS refused it: Access to the resource https://sqs/a is denied.",
    );
  });
});

test.each([
  [
    "without credentials",
    errorOf("CredentialsProviderError", "Could not load credentials"),
    /^To look at AWS, sign in first/,
  ],
  [
    "signed in too long ago",
    errorOf("ExpiredTokenException", "The token has expired"),
    /^To look at AWS, sign in first/,
  ],
  [
    "without a network",
    errorOf("Error", "getaddrinfo ENOTFOUND sqs", { code: "ENOTFOUND" }),
    /^AWS can't be reached: getaddrinfo ENOTFOUND sqs\.$/,
  ],
])("somebody %s reads what to do", (_what, error, sentence) => {
  expect(awsSentence(error)).toMatch(sentence);
});

test("a fault of ours is no sentence: it keeps its stack", () => {
  expect(awsSentence(new TypeError("undefined is not a function"))).toBeUndefined();
});
