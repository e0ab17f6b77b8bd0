import { HOURS } from "../lib/cost/idle-runs.ts";
import type { Usage } from "../lib/cost/usage.ts";

/** Another way to send the same mails at the same moments. */
export interface Alternative {
  readonly name: string;
  readonly departure: readonly Usage[];
  /** A month without a departure. */
  readonly idle: readonly Usage[];
}

/** Months in which a departure is under way. */
const MONTHS = 8;
/** Of a plain item that nobody compresses. */
const ITEM_KILOBYTES = 3;
const SCANS_A_MONTH = HOURS * 12;
/** As our own mailer is estimated: 512 MB for a quarter of a second. */
const GIGABYTE_SECONDS_OF_A_MAIL = 0.125;

/**
 * What they use, without pages, answers, an undo window, digests or retries: the least that keeps a mail from leaving twice. A mail is
 * composed by a function in each; claim and record of a mail are writes of an item.
 */
export function alternatives(mails: number): Alternative[] {
  const sent = use("mail", mails);
  const composed = [
    use("invocation", mails),
    use("gigabyteSecond", mails * GIGABYTE_SECONDS_OF_A_MAIL),
  ];
  return [
    { name: "SES alone", departure: [sent], idle: [] },
    {
      name: "Step Functions, a wait for each mail",
      // Wait, look whether it is still wanted, send, note; and start and end of the execution.
      departure: [sent, ...composed, use("stateTransition", 2 + 4 * mails), ...noted(mails, 1)],
      idle: [],
    },
    {
      name: "Lambda durable functions",
      // Wait, send, note; and the execution itself. Each wait ends with a new invocation.
      departure: [sent, ...composed, use("durableOperation", 1 + 3 * mails), ...noted(mails, 1)],
      idle: [],
    },
    {
      name: "a scan of the table every five minutes",
      departure: [
        sent,
        ...composed,
        ...noted(mails, ITEM_KILOBYTES),
        // Half a unit for each four kilobytes, eventually consistent.
        use("readUnit", (SCANS_A_MONTH * MONTHS * ITEM_KILOBYTES) / 8),
      ],
      idle: [
        use("scheduled", SCANS_A_MONTH),
        use("invocation", SCANS_A_MONTH),
        use("gigabyteSecond", SCANS_A_MONTH * 0.05),
        use("readUnit", SCANS_A_MONTH * 0.5),
      ],
    },
    {
      name: "pg-boss on the smallest server, PostgreSQL on it too",
      departure: [sent],
      idle: [use("smallServer", 1)],
    },
    {
      name: "pg-boss on the smallest server, with a managed database",
      departure: [sent],
      idle: [use("smallServer", 1), use("smallDatabase", 1)],
    },
  ];
}

/** Read, claimed and recorded. */
function noted(mails: number, kilobytes: number): Usage[] {
  return [use("readUnit", mails), use("writeUnit", 2 * mails * kilobytes)];
}

function use(price: string, amount: number): Usage {
  return { price, amount, what: price };
}
