import {
  type CallLine,
  changing,
  readUnitsOf,
  timesOf,
  totalOf,
  writeUnitsOf,
} from "./call-ledger.ts";

/** What so many mails of the plan need: the submission, then schedule, claim, mail, record and SES's events. */
export interface MailsAlone {
  readonly mails: number;
  /** Calls until they have left: the save and its outbox, then schedule, claim, mail and record of each. */
  readonly leaving: number;
  /** With locks, words of the name, and that a mail was delivered. */
  readonly changing: number;
  readonly reads: number;
  readonly writeUnits: number;
  readonly indexUnits: number;
  readonly readUnits: number;
}

/** Without HR's own mail, people and jobs. A life with another number of mails is counted in proportion. */
export function mailsAlone(lines: readonly CallLine[], mails: number): MailsAlone {
  const recording = lines.filter(({ by, of }) => by === "api/record" && of !== "departure");
  const submission = changing(lines).filter(
    ({ by, call }) => by === "api/record" && call.startsWith("dynamodb."),
  );
  const saves = timesOf(submission.filter(({ of }) => of.startsWith("departure")));
  const schedules = lines.filter(({ call }) => call === "scheduler.CreateSchedule");
  const sending = lines.filter(
    ({ by, of }) => by === "mailer" && /^departure: (?:claim|record)$/.test(of),
  );
  const events = lines.filter(({ by, of }) => by === "mail-events" && of === "departure");
  const delivered = changing(events);
  const sent = timesOf(sending) / 2;
  const all = (once: number, ofMails: number) => Math.round(once + (ofMails * mails) / sent);
  const leaving = all(saves, timesOf(schedules) + timesOf(sending) + sent);
  return {
    mails,
    leaving,
    changing: leaving + all(timesOf(submission) - saves, timesOf(delivered)),
    reads: all(
      timesOf(recording) - timesOf(changing(recording)),
      timesOf(events) - timesOf(delivered),
    ),
    writeUnits: all(writeUnitsOf(submission), writeUnitsOf([...sending, ...delivered])),
    indexUnits: all(totalOf(submission, "index"), totalOf([...sending, ...delivered], "index")),
    readUnits: all(readUnitsOf(recording), readUnitsOf(events)),
  };
}
