import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OUTPUTS } from "../../lib/outputs.ts";
import { callerIdentity, describedStack, startFakeAws } from "./fake-aws.ts";

/** What a command says on standard output and standard error, and how it ends. */
function command(name: string, options: readonly string[], aws?: string) {
  const program = join(import.meta.dirname, "..", "..", "bin", `${name}.ts`);
  const signedIn = aws
    ? { AWS_ENDPOINT_URL: aws, AWS_ACCESS_KEY_ID: "fake", AWS_SECRET_ACCESS_KEY: "fake" }
    : {};
  const env = {
    PATH: process.env.PATH,
    HOME: mkdtempSync(join(tmpdir(), "totziens-")),
    AWS_EC2_METADATA_DISABLED: "true",
    ...signedIn,
  };
  return new Promise<{ code: unknown; said: string; wrong: string }>((resolve) => {
    execFile(process.execPath, [program, ...options], { env }, (error, said, wrong) =>
      resolve({ code: error?.code ?? 0, said, wrong }),
    );
  });
}

describe.each(["doctor", "deploy"])("npm run %s", (name) => {
  test("says in one sentence that somebody is not signed in to AWS", async () => {
    const { code, said, wrong } = await command(name, ["--stage", "example"]);
    expect([code, said]).toEqual([1, ""]);
    expect(wrong).toMatch(/^To look at AWS, sign in first [^\n]+\.\n$/);
  });

  test.each([
    [[], "No stage was named; allowed: example"],
    [["--stage", "nowhere"], 'There is no stage "nowhere"; allowed: example'],
    [["--stag", "example"], "allowed: --stage NAME"],
  ])("names what cannot be done: %j", async (options, sentence) => {
    const { code, wrong } = await command(name, options);
    expect(code).toBe(1);
    expect(wrong).toContain(sentence);
    expect(wrong).not.toMatch(/^ +at /m);
  });
});

test.each([
  ["people", ["invite"], '"invite" is no command; allowed: add, remove, list.'],
  ["people", ["add", "anouk"], '"anouk" was named; allowed: a mail address.'],
  ["people", ["add", "a@z.nl", "--role", "boss"], '--role is "boss"; allowed: officer'],
  ["keys", [], "No command was given; allowed: rotate, show."],
  ["keys", ["rotate", "hash"], "nobody would be recognised"],
  ["keys", ["show", "link"], 'To show, "link" was named; allowed: webhook.'],
  ["sessions", ["end"], "No subject was named; allowed: end, SUBJECT"],
])("npm run %s says before signing in what may not be asked: %j", async (name, words, sentence) => {
  const { code, said, wrong } = await command(name, [...words, "--stage", "example"]);
  expect([code, said]).toEqual([1, ""]);
  expect(wrong).toContain(sentence);
});

test.each([
  ["keys", ["show", "webhook"]],
  ["sessions", ["end", "anouk"]],
])("npm run %s refuses what is no port", async (name, words) => {
  const { code, wrong } = await command(name, [...words, "--port", "http"]);
  expect(code).toBe(1);
  expect(wrong).toBe('--port is "http"; allowed: a whole number from 1 to 65535.\n');
});

test("npm run doctor ends with the records to paste, as long as SES waits for them", async () => {
  const record = "a._domainkey.mail.example.org CNAME a.dkim.amazonses.com";
  const aws = await startFakeAws({
    GetCallerIdentity: callerIdentity("123456789012"),
    "DescribeStacks CDKToolkit": describedStack(),
    "DescribeStacks totziens-example-state": describedStack({ [OUTPUTS.dns]: record }),
    "DescribeStacks totziens-example": describedStack(),
    "GET /v2/email/identities/mail.example.org": [200, { VerifiedForSendingStatus: false }],
  });
  const { code, said } = await command("doctor", ["--stage", "example"], aws.url);
  await aws.close();
  expect(code).toBe(1);
  expect(said).toContain("✓ The state stack is deployed.\n");
  expect(said).toContain("✗ SES has not verified mail.example.org yet");
  expect(said).toMatch(new RegExp(`things are missing\\.\\n\\n${record}\\n$`));
});
