import { mailerScale } from "../mailer-scale.ts";
import type { Settings } from "../settings.ts";
import type { Facts, Identity, Looked, Sending } from "./facts.ts";
import { type Finding, fine, missing, note } from "./finding.ts";

/** Checks sending, and HR's access to the API. */
export function checkSending(settings: Settings, facts: Facts): Finding[] {
  return [
    ...identity(settings, facts.identity),
    ...account(settings, facts.sending),
    ...mailers(settings, facts.functionsAtOnce),
    ...(facts.issuer ? [issuer(settings, facts.issuer)] : []),
  ];
}

function identity({ sender }: Settings, looked: Looked<Identity | undefined>): Finding[] {
  const who = sender.domain ?? sender.address;
  if ("unseen" in looked) return [missing(`Nobody could look at ${who} in SES: ${looked.unseen}.`)];
  // The state stack creates it; its absence is already reported.
  if (!looked.seen) return [];
  const { isVerified, mailFrom = "SUCCESS" } = looked.seen;
  if (!isVerified) return [missing(notVerified(sender))];
  const verified = fine(`SES has verified ${who}.`);
  if (mailFrom === "SUCCESS") return [verified];
  return [
    verified,
    missing(
      `SES does not see the MX record of bounce.${who} (${mailFrom}): mails leave, but bounces go by amazonses.com. The records are what npm run deploy printed.`,
    ),
  ];
}

function notVerified({ domain, address }: Settings["sender"]): string {
  return domain
    ? `SES has not verified ${domain} yet, so nothing can be sent: put the DNS records below in its DNS. It takes minutes, at most three days.`
    : `SES has not verified ${address} yet, so nothing can be sent: open the mail of AWS there and follow its link.`;
}

function account(settings: Settings, looked: Looked<Sending>): Finding[] {
  if ("unseen" in looked)
    return [missing(`Nobody could look at the account in SES: ${looked.unseen}.`)];
  const { isEnabled } = looked.seen;
  return [
    ...(isEnabled
      ? []
      : [missing("SES has paused this account: its console says why and what to do.")]),
    sandbox(settings, looked.seen),
    ...rate(settings, looked.seen),
  ];
}

function sandbox({ sesSandbox }: Settings, { hasProductionAccess }: Sending): Finding {
  if (hasProductionAccess && sesSandbox) {
    return missing(
      "SES has given production access, but the settings say sesSandbox: true. Set it to false and deploy: the mailer then may less.",
    );
  }
  if (hasProductionAccess) return fine("SES has given production access.");
  const toAsk = `ask for production access (docs/deploy.md)`;
  return sesSandbox
    ? missing(`SES is in its sandbox: it mails verified addresses only, 200 a day; ${toAsk}.`)
    : missing(
        `SES is in its sandbox, but the settings say sesSandbox: false. Set it to true and deploy, or nothing is sent; then ${toAsk}.`,
      );
}

function rate({ sesRate }: Settings, { mailsPerSecond }: Sending): Finding[] {
  if (sesRate > mailsPerSecond) {
    return [
      missing(
        `The settings say sesRate: ${sesRate}, but SES lets this account send ${mailsPerSecond} mails a second. Lower it and deploy.`,
      ),
    ];
  }
  if (sesRate * 2 > mailsPerSecond) return [];
  return [
    note(`SES lets this account send ${mailsPerSecond} mails a second; sesRate is ${sesRate}.`),
  ];
}

/** Two each for imports and the webhook, four for the pages and what SES tells. */
const OTHERS_AT_ONCE = 8;

function mailers({ sesRate }: Settings, looked: Looked<number>): Finding[] {
  if ("unseen" in looked)
    return [
      missing(`Nobody could look at how many functions Lambda runs at once: ${looked.unseen}.`),
    ];
  const { instances, mailsPerSecond } = mailerScale(sesRate);
  const needed = instances + OTHERS_AT_ONCE;
  if (looked.seen >= needed) return [];
  const leave = Math.floor(Math.max(1, looked.seen - OTHERS_AT_ONCE) * mailsPerSecond);
  return [
    missing(
      `Lambda lets this account run ${looked.seen} functions at once; with sesRate: ${sesRate} the mails need ${instances}, everything else ${OTHERS_AT_ONCE}. So about ${leave} mails a second leave, and pages may fail meanwhile. Ask for ${needed} or more, which costs nothing: Service Quotas, AWS Lambda, "Concurrent executions".`,
    ),
  ];
}

function issuer({ signIn }: Settings, looked: Looked<string>): Finding {
  const expected = signIn?.issuer ?? "";
  if ("unseen" in looked) {
    return missing(
      `The issuer cannot be reached, so nobody can sign in: ${looked.unseen}. Is signIn.issuer right?`,
    );
  }
  return looked.seen === expected
    ? fine("The issuer answers.")
    : missing(
        `The issuer calls itself ${looked.seen}; signIn.issuer is ${expected}. They must be the same, to the slash.`,
      );
}
