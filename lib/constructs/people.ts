import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { LINK_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";

export interface PeopleProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/** The pages behind the links in mails. It reads one departure and its answers at a time, and cannot search. */
export class People extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention }: PeopleProps) {
    super(scope, id);

    const { departures, ledger, schedules, mails, keys } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "links",
      description:
        "Shows managers and leavers what is behind the link in a mail, and acts on its buttons.",
      timeout: Duration.seconds(15),
      memorySize: 1024,
      logRetention,
    });
    departures.allowDepartures(this.function);
    departures.allowAnswering(this.function);
    ledger.allowNotes(this.function);
    schedules.allowOutbox(this.function);
    mails.allowSend(this.function);
    keys.allowRead(this.function);
  }

  /** Sets the pages' public URL, which is known only after their routes. */
  answersAt(url: string): void {
    this.function.learn({ [LINK_ENVIRONMENT.linksUrl]: url });
  }
}
