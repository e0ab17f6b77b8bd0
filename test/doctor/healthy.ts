import type { DeployedStack } from "../../lib/doctor/deployed-stacks.ts";
import { diagnose, type Patient } from "../../lib/doctor/diagnose.ts";
import type { Facts } from "../../lib/doctor/facts.ts";

export const stack = (status = "CREATE_COMPLETE"): DeployedStack => ({ status, outputs: [] });

const FACTS: Facts = {
  account: "123456789012",
  toolkit: { seen: stack() },
  state: { seen: stack() },
  application: { seen: stack("UPDATE_COMPLETE") },
  identity: { seen: { isVerified: true, mailFrom: "SUCCESS" } },
  sending: { seen: { hasProductionAccess: true, isEnabled: true, mailsPerSecond: 14 } },
  functionsAtOnce: { seen: 10 },
  hasScheduleGroup: { seen: true },
  issuer: { seen: "https://login.delinde.nl/" },
  alarms: { seen: "confirmed" },
  health: { seen: 200 },
};

const PATIENT: Patient = {
  name: "production",
  settings: {
    region: "eu-west-1",
    disposable: false,
    dashboard: true,
    sender: { name: "Totziens", address: "totziens@delinde.nl", domain: "delinde.nl" },
    sesRate: 14,
    sesSandbox: false,
    signIn: {
      issuer: "https://login.delinde.nl/",
      audience: "api",
      hrClaim: "roles=HR",
      desk: {
        clientId: "desk",
        officerClaim: "roles=O",
        readerClaim: "roles=R",
        answerReaderClaim: "roles=A",
      },
    },
    logRetentionDays: 90,
    alarmAddress: "beheer@delinde.nl",
    monthlyBudget: 25,
  },
  plan: { hr: { name: "HR", address: "hr@delinde.nl" }, desks: { it: "it@delinde.nl" } },
  holidays: { country: "NL", until: 2050 },
  today: { year: 2027 },
};

/** What is said of a stage in which all is well but this. */
export function said(
  facts: Partial<Facts> = {},
  settings: Partial<Patient["settings"]> = {},
  plan: Partial<Patient["plan"]> = {},
  others: Partial<Pick<Patient, "holidays" | "lacking">> = {},
) {
  return diagnose(
    {
      ...PATIENT,
      settings: { ...PATIENT.settings, ...settings },
      plan: { ...PATIENT.plan, ...plan },
      ...others,
    },
    { ...FACTS, ...facts },
  );
}
