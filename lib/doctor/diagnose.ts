import { holidaysEnd } from "../plan/holidays-end.ts";
import type { SettingsFile } from "../plan/settings-file.ts";
import type { Settings } from "../settings.ts";
import type { Stage } from "../stage.ts";
import { checkPlaces } from "./check-places.ts";
import { checkSending } from "./check-sending.ts";
import type { Facts } from "./facts.ts";
import { type Finding, fine, missing, note } from "./finding.ts";

export interface Patient extends Stage {
  readonly plan: Pick<SettingsFile, "hr" | "desks" | "answerReaders">;
  /** What the settings lack to ask leavers, in a sentence. */
  readonly lacking?: string | undefined;
  /** The last year with known holidays. */
  readonly holidays: { readonly country: string; readonly until: number };
  /** Reference for years. */
  readonly today: { readonly year: number };
}

/** What is right and what is missing, in the order to fix it. */
export function diagnose(
  { name, settings, plan, lacking, holidays, today }: Patient,
  facts: Facts,
): Finding[] {
  return [
    account(settings, facts),
    ...checkPlaces(name, facts),
    ...checkSending(settings, facts),
    ...officers(name, facts),
    ...alarms(settings, facts),
    ...budget(settings),
    daysOff(holidays, today),
    asking(lacking),
    ...examples(settings, plan),
  ];
}

function account({ account: own }: Settings, { account }: Facts): Finding {
  if (own && own !== account) {
    return missing(
      `You are signed in to account ${account}; this stage belongs to ${own}. Sign in there.`,
    );
  }
  return fine(`You are signed in to account ${account}.`);
}

function officers(stageName: string, { officers }: Facts): Finding[] {
  if (!officers) return [];
  if ("unseen" in officers)
    return [missing(`Nobody could look who may sign in at HR's desk: ${officers.unseen}.`)];
  if (officers.seen > 0) return [fine(`${counted(officers.seen)} sign in at HR's desk.`)];
  return [
    missing(
      `Nobody can record a departure: HR's desk has no officer. Add one: npm run people -- add ADDRESS --stage ${stageName}`,
    ),
  ];
}

function counted(officers: number): string {
  return officers === 1 ? "1 officer can" : `${officers} officers can`;
}

function alarms({ alarmAddress }: Settings, { alarms }: Facts): Finding[] {
  if (!alarmAddress) {
    return [note("Nobody is mailed when an alarm goes off: the settings name no alarmAddress.")];
  }
  if (!alarms) return [];
  if ("unseen" in alarms)
    return [missing(`Nobody could look who hears of alarms: ${alarms.unseen}.`)];
  const sentence = {
    confirmed: fine(`${alarmAddress} hears of alarms.`),
    pending: missing(
      `${alarmAddress} does not hear of alarms yet: open the mail of AWS there ("Subscription Confirmation") and confirm.`,
    ),
    gone: missing(
      `${alarmAddress} does not hear of alarms: its subscription is gone, or was not confirmed within two days. Subscribe it again in the SNS console.`,
    ),
  };
  return [sentence[alarms.seen]];
}

function budget({ monthlyBudget, alarmAddress }: Settings): Finding[] {
  if (monthlyBudget)
    return [fine(`${alarmAddress} hears of costs above $${monthlyBudget} a month.`)];
  return [
    note(
      "Nobody hears of costs before the bill does: put monthlyBudget (in dollars) and alarmAddress into the settings, and deploy.",
    ),
  ];
}

function daysOff(holidays: Patient["holidays"], today: Patient["today"]): Finding {
  const end = holidaysEnd(holidays, today.year);
  return end ? missing(end) : fine(`Public holidays are known up to ${holidays.until}.`);
}

function asking(lacking: string | undefined): Finding {
  return lacking ? missing(lacking) : fine("The settings have what is needed to ask leavers.");
}

const EXAMPLE = /[.@]example(?:\.(?:com|org|net))?$/;

/** The example addresses reach no one (RFC 2606). */
function examples(
  { sender, alarmAddress }: Settings,
  { hr, desks, answerReaders = [] }: Patient["plan"],
): Finding[] {
  const named: [string, string][] = [
    ["sender.address of the stage", sender.address],
    ...(alarmAddress ? [["alarmAddress of the stage", alarmAddress] as [string, string]] : []),
    ["hr.address in plan/settings.yaml", hr.address],
    ...Object.entries(desks).map(([desk, address]): [string, string] => [
      `desks.${desk} in plan/settings.yaml`,
      address,
    ]),
    ...answerReaders.map(({ address }): [string, string] => [
      "an address of answerReaders in plan/settings.yaml",
      address,
    ]),
  ];
  return named
    .filter(([, address]) => EXAMPLE.test(address))
    .map(([where, address]) =>
      missing(
        `${where} is still ${address}, which reaches nobody: put your own there, and deploy.`,
      ),
    );
}
