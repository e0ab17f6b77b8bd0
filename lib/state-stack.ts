import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { AnswersLedger } from "./constructs/answers-ledger.ts";
import { DepartureTable } from "./constructs/departure-table.ts";
import { keepingIn } from "./constructs/keeping.ts";
import { Keys } from "./constructs/keys.ts";
import { MailQueue } from "./constructs/mail-queue.ts";
import { MailingSchedules } from "./constructs/mailing-schedules.ts";
import { OwnIssuer } from "./constructs/own-issuer.ts";
import type { ProgramFunction } from "./constructs/program-function.ts";
import { SenderIdentity } from "./constructs/sender-identity.ts";
import { MAILS_HIDDEN } from "./mailer-timeout.ts";
import type { SignIn } from "./sign-in.ts";
import type { Stage } from "./stage.ts";

export interface StateStackProps extends StackProps {
  readonly stage: Stage;
}

/**
 * What must outlive a redeploy: departures, pending schedules and everything that schedules, DNS
 * or HR's system refer to. It does not depend on the application.
 */
export class StateStack extends Stack {
  readonly departures: DepartureTable;
  readonly ledger: AnswersLedger;
  readonly mails: MailQueue;
  readonly schedules: MailingSchedules;
  readonly keys: Keys;
  readonly sender: SenderIdentity;
  readonly signIn: SignIn;
  /** Created if the settings have no issuer. */
  readonly ownIssuer: OwnIssuer | undefined;

  constructor(scope: Construct, id: string, { stage, ...props }: StateStackProps) {
    const keeping = keepingIn(scope, stage.settings);
    super(scope, id, { terminationProtection: keeping.isProtected, ...props });

    this.departures = new DepartureTable(this, "Departures", { keeping });
    this.ledger = new AnswersLedger(this, "AnswersLedger", { keeping });
    this.mails = new MailQueue(this, "Mails", { visibilityTimeout: MAILS_HIDDEN, keeping });
    this.schedules = new MailingSchedules(this, "Schedules", {
      queue: this.mails.queue,
      deadLetters: this.mails.deadLetters,
      keeping,
    });
    this.keys = new Keys(this, "Keys", { keeping });
    this.sender = new SenderIdentity(this, "Sender", { settings: stage.settings, keeping });
    const { signIn } = stage.settings;
    this.ownIssuer = signIn
      ? undefined
      : new OwnIssuer(this, "SignIn", { stageName: stage.name, keeping });
    this.signIn = (signIn ?? this.ownIssuer) as SignIn;
  }
  /** Grants recording and changing departures, their uniqueness locks and their schedules. */
  allowRecord(program: ProgramFunction): void {
    this.departures.allowItems(program, ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]);
    this.schedules.allowOutbox(program);
    this.mails.allowSend(program);
  }
}
