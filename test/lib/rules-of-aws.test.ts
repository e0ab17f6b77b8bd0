import type { Settings } from "../../lib/settings.ts";
import { IS_THOROUGH } from "../support/thorough.ts";
import { synthesise } from "./synthesise.ts";

const SIGN_IN = {
  issuer: "https://login.example.org/",
  audience: "api",
  hrClaim: "scp=Hr",
  desk: {
    clientId: "desk",
    officerClaim: "roles=Officer",
    readerClaim: "roles=Reader",
    answerReaderClaim: "roles=AnswerReader",
  },
};

const TOLD = { webhookUrl: "https://hr.example.org/totziens" };
const AT_AN_ADDRESS = { domain: { name: "t.example.org", hostedZone: "Z01" } };

/** What one checker found. */
interface Report {
  readonly violations: readonly { readonly ruleName: string }[];
  readonly suppressedViolations?: readonly { readonly reason: string }[];
}

/** Nothing that can be added to a stage, and all of it. */
const STAGES: [string, Partial<Settings>][] = [
  ["as it comes", {}],
  [
    "with all that can be added",
    { ...settingsOfAnother(), ...TOLD, ...AT_AN_ADDRESS, ...withBudget() },
  ],
];
const ONE_BY_ONE: typeof STAGES = [
  ["in the sandbox", { sesSandbox: true }],
  ["with an issuer, an alarm address and no domain", settingsOfAnother()],
  ["made to be thrown away", { disposable: true }],
  ["that tells HR's own system", TOLD],
  ["at an address of its own", AT_AN_ADDRESS],
  ["with a budget, in one account", withBudget()],
];

describe("AWS's rules for solutions", () => {
  test.each(IS_THOROUGH ? [...STAGES, ...ONE_BY_ONE] : STAGES)(
    "are kept by a stage %s, or broken with a reason",
    (_which, settings) => {
      const { pluginReports } = synthesise(settings, { isChecked: true }).report;
      const violations = pluginReports.flatMap((report: Report) => report.violations);
      expect(violations.map(({ ruleName }: { ruleName: string }) => ruleName)).toEqual([]);
      const suppressedViolations = pluginReports.flatMap(
        (report: Report) => report.suppressedViolations ?? [],
      );
      expect(suppressedViolations.length).toBeGreaterThan(0);
      for (const { reason } of suppressedViolations) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    },
  );
});

function settingsOfAnother(): Partial<Settings> {
  return {
    signIn: SIGN_IN,
    alarmAddress: "operations@example.org",
    sender: { name: "HR", address: "hr@example.org" },
  };
}

function withBudget(): Partial<Settings> {
  return { account: "123456789012", alarmAddress: "operations@example.org", monthlyBudget: 25 };
}
