import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireBuild } from "../../lib/build-output.ts";
import { senderHeader } from "../../lib/sender-header.ts";
import { parseSettings } from "../../lib/settings.ts";
import { SetupError } from "../../lib/setup-error.ts";
import { readStage } from "../../lib/stage.ts";

const GOOD = `region: eu-west-1
sender:
  name: Totziens
  address: hr@mail.example.org
  domain: mail.example.org
sesRate: 14
logRetentionDays: 90
`;

const DOMAIN = "domain:\n  name: totziens.example.org\n";
const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b";

describe("the settings of a stage", () => {
  test("the example is one that can be used", () => {
    const { name, settings } = readStage("example");
    expect(name).toBe("example");
    expect(settings).toMatchObject({ sesSandbox: true, disposable: false });
  });

  test("the example has a budget, and an address that hears of it", () => {
    const { settings } = readStage("example");
    expect(settings.monthlyBudget).toBeGreaterThan(0);
    expect(settings.alarmAddress).toMatch(/@/);
  });

  test("what is not said is the careful choice", () => {
    expect(parseSettings(GOOD, "stages/x.yaml")).toMatchObject({
      disposable: false,
      dashboard: true,
      sesSandbox: false,
    });
  });

  test("every mistake is named at once, with its line, what was given and what is allowed", () => {
    const text = `${GOOD.replace("eu-west-1", "Europe").replace("14", "fast")}disposable: maybe\n`;
    expect(mistakes(text)).toEqual([
      'stages/x.yaml:1:9  region: given "Europe"; allowed: an AWS region such as eu-west-1',
      'stages/x.yaml:6:10  sesRate: given "fast"; allowed: a whole number from 1 to 1000',
      'stages/x.yaml:8:13  disposable: given "maybe"; allowed: true or false',
      "3 mistakes in stages/x.yaml: it cannot be used.",
    ]);
  });

  test.each([
    ["a missing setting", without("region"), "region: missing; allowed: an AWS region"],
    [
      "an unknown one",
      `${GOOD}colour: red\n`,
      'stages/x.yaml:8:1  given the key "colour"; allowed: account, region, disposable, sender',
    ],
    [
      "an unknown one inside another",
      GOOD.replace("  name", "  nick: T\n  name"),
      'sender: given the key "nick"; allowed: name, address, domain',
    ],
    [
      "a sender outside its domain",
      GOOD.replace("hr@mail.", "hr@"),
      "a mail address at sender.domain",
    ],
    [
      "a place for links with a path",
      `${GOOD}linksUrl: https://totziens.example.org/x\n`,
      "an https address without a path",
    ],
    ["a webhook in the clear", `${GOOD}webhookUrl: http://hr.example.org/x\n`, "an https address"],
    [
      "a webhook with a password",
      `${GOOD}webhookUrl: https://a:b@hr.example.org\n`,
      "without a password",
    ],
    ["a name of two lines", GOOD.replace("Totziens", '"a\\nBcc: x@y.nl"'), "allowed: one line of"],
    ["logs that are kept for ever", GOOD.replace("90", "9999"), "allowed: one of 1, 3, 5"],
    ["an issuer without https", `${GOOD}signIn:\n  issuer: http://x.nl\n`, "signIn.issuer: given"],
    ["an account that YAML takes for a number", `${GOOD}account: 123456789012\n`, "between quotes"],
    ["a domain without its zone", `${GOOD}${DOMAIN}`, "with either a hostedZone or a certificate"],
    [
      "a domain with both",
      `${GOOD}${DOMAIN}  hostedZone: Z01\n  certificate: ${CERTIFICATE}\n`,
      "with either a hostedZone or a certificate",
    ],
    [
      "a certificate of another region",
      `${GOOD}${DOMAIN}  certificate: ${CERTIFICATE.replace("eu-west-1", "us-east-1")}\n`,
      "domain.certificate: given",
    ],
    [
      "two places for links",
      `${GOOD}${DOMAIN}  hostedZone: Z01\nlinksUrl: https://totziens.example.org\n`,
      "no linksUrl where there is a domain",
    ],
    [
      "a name that no certificate takes",
      `${GOOD}domain:\n  name: ${"a.".repeat(32)}nl\n  hostedZone: Z01\n`,
      "at most 64 characters",
    ],
    [
      "an issuer whose address is longer than any",
      `${GOOD}signIn:\n  issuer: https://x.nl/${"a".repeat(256)}\n`,
      "at most 256 characters",
    ],
    [
      "a claim that fills an environment",
      `${GOOD}signIn:\n  hrClaim: roles=${"a".repeat(80)}\n`,
      "at most 80 characters",
    ],
    ["a budget that nobody hears of", `${GOOD}monthlyBudget: 20\n`, "with an alarmAddress"],
    ["a file that is no YAML", "region: [", "stages/x.yaml:1:"],
    ["an empty file", "", "given nothing; allowed: a group of the keys account, region"],
  ])("%s stops the synth", (_what, text, said) => {
    expect(mistakes(text).join("\n")).toContain(said);
  });

  test("an address of one's own is in a zone of Route 53, or has its certificate", () => {
    for (const proof of ["hostedZone: Z01", `certificate: ${CERTIFICATE}`]) {
      const { domain } = parseSettings(`${GOOD}${DOMAIN}  ${proof}\n`, "stages/x.yaml");
      expect(domain?.name).toBe("totziens.example.org");
    }
  });

  test("a stage that is not there is answered with those that are", () => {
    const folder = mkdtempSync(join(tmpdir(), "totziens-"));
    // Cognito refuses a host name with a reserved word in it.
    for (const name of ["acceptance", "aws-north", "acceptance-state"])
      writeFileSync(join(folder, `${name}.yaml`), GOOD);
    expect(readStage("acceptance", folder).name).toBe("acceptance");
    for (const name of [
      "production",
      "../acceptance",
      "Acceptance",
      "aws-north",
      "acceptance-state",
    ]) {
      expect(() => readStage(name, folder)).toThrow(
        `There is no stage "${name}"; allowed: acceptance`,
      );
    }
    expect(() => readStage(undefined, folder)).toThrow("No stage was named; allowed: acceptance");
  });
});

describe("the sender's name", () => {
  test.each([
    ["Totziens", '"Totziens" <a@b.nl>'],
    ["Zorggroep Ändern", "=?UTF-8?Q?Zorggroep_=C3=84ndern?= <a@b.nl>"],
    ["O'Brien (HR), team 2", '"O\'Brien (HR), team 2" <a@b.nl>'],
  ])("%s is written as a mail header wants it", (name, header) => {
    expect(senderHeader({ name, address: "a@b.nl" })).toBe(header);
  });

  test("a long one is folded on whole characters, each part within the 75 of RFC 2047", () => {
    const header = senderHeader({ name: "日本語".repeat(20), address: "a@b.nl" });
    const words = header.split(" ").slice(0, -1);
    const decoded = words.map((word) => {
      expect(word.length).toBeLessThanOrEqual(75);
      const text = word.slice("=?UTF-8?Q?".length, -"?=".length).replaceAll("=", "");
      return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "hex"));
    });
    expect(decoded.join("")).toBe("日本語".repeat(20));
  });
});

test("without the plan and the mails, the synth says how to make them", () => {
  const empty = mkdtempSync(join(tmpdir(), "totziens-"));
  expect(() => requireBuild(empty)).toThrow(SetupError);
  expect(() => requireBuild(empty)).toThrow(/build\/plan\.json.*missing\)\. First: npm run build$/);
});

function without(name: string): string {
  return GOOD.replace(new RegExp(`${name}.*\n`), "");
}

function mistakes(text: string): string[] {
  try {
    parseSettings(text, "stages/x.yaml");
  } catch (error) {
    if (error instanceof SetupError) return error.message.split("\n");
    throw error;
  }
  throw new Error("These settings were taken.");
}
