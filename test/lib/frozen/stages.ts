import type { Settings } from "../../../lib/settings.ts";
import { synthesise } from "../synthesise.ts";
import { extractOf, type StageExtract } from "./stage-extract.ts";

const SIGN_IN: Settings["signIn"] = {
  issuer: "https://login.example.org/",
  audience: "api",
  hrClaim: "a=b",
  desk: { clientId: "d", officerClaim: "a=o", readerClaim: "a=r", answerReaderClaim: "a=x" },
};
const ALL_BUT_SIGN_IN: Partial<Settings> = {
  account: "123456789012",
  sender: { name: "HR", address: "hr@example.org" },
  sesRate: 2,
  sesSandbox: true,
  domain: { name: "t.example.org", hostedZone: "Z1" },
  webhookUrl: "https://hr.example.org/hook",
  logRetentionDays: 30,
  dashboard: false,
  alarmAddress: "operations@example.org",
  monthlyBudget: 5,
};

/** Stages between which a change of settings leads; together they use every setting that makes a difference in a template. */
export const STAGES: Readonly<Record<string, Partial<Settings>>> = {
  "the fewest settings": {},
  "a webhook": { webhookUrl: "https://hr.example.org/hook" },
  "an issuer of its own": { signIn: SIGN_IN },
  "an identity that exists": {
    sender: { address: "hr@mail.example.org", domain: "mail.example.org", existingIdentity: true },
  },
  "all but an issuer": ALL_BUT_SIGN_IN,
};

/** Each of them as the program makes it now. */
export function extractsNow(): Record<string, StageExtract> {
  return Object.fromEntries(
    Object.entries(STAGES).map(([name, settings]) => [name, extractOf(synthesise(settings))]),
  );
}
