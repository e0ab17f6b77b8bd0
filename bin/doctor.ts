import { Temporal } from "temporal-polyfill";
import { readArguments } from "../lib/command-line.ts";
import { outputsOf } from "../lib/doctor/deployed-stacks.ts";
import { diagnose } from "../lib/doctor/diagnose.ts";
import type { Facts } from "../lib/doctor/facts.ts";
import { findingsText } from "../lib/doctor/finding.ts";
import { gatherFacts } from "../lib/doctor/gather-facts.ts";
import { holidaysKept, lackingToAsk, planSettings } from "../lib/plan-settings.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { readStage } from "../lib/stage.ts";

const { values } = readArguments({
  command: "npm run doctor",
  does: "Says what a stage is still missing. It only reads, with your own AWS credentials.",
  options: { stage: { value: "NAME", means: "which stage: stages/NAME.yaml has its settings" } },
});
try {
  const stage = readStage(values.stage);
  const facts = await gatherFacts(stage);
  const patient = {
    ...stage,
    plan: await planSettings(),
    holidays: (await holidaysKept()) ?? { country: "NL", until: 0 },
    lacking: await lackingToAsk(),
    today: Temporal.Now.plainDateISO(),
  };
  const findings = diagnose(patient, facts);
  console.log(findingsText(findings));
  console.log(dnsRecords(facts));
  if (findings.some(({ kind }) => kind === "missing")) process.exitCode = 1;
} catch (error) {
  sayTrouble(error);
}

/** To paste, as long as SES waits for them. */
function dnsRecords({ identity, state }: Facts): string {
  const isWaiting = "seen" in identity && identity.seen && !identity.seen.isVerified;
  const records = "seen" in state ? outputsOf([state.seen], "dns") : [];
  return isWaiting && records.length > 0 ? `\n${records.join("\n")}` : "";
}
