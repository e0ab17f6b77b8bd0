import { setTimeout as sleep } from "node:timers/promises";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { isWorkingDay, workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { SetupError } from "../../lib/setup-error.ts";
import { readStage } from "../../lib/stage.ts";
import type { Answer, Place, Request } from "./place.ts";

/** The journey waits for real mails: an undo window and a sweep, twice. */
const TAKES = Temporal.Duration.from({ hours: 2 });

/** An account of AWS, in which this stage was made to be thrown away. Time passes there by waiting. */
export async function accountPlace(
  stageName: string,
  plan: Plan,
  stopped: AbortSignal,
): Promise<Place> {
  const { name, settings } = readStage(stageName);
  refuseUnlessMeantForIt({ name, settings });
  refuseOutsideOfficeHours(Temporal.Now.instant(), plan);
  const { region } = settings;
  const { Account: account = "" } = await new STSClient({ region }).send(
    new GetCallerIdentityCommand({}),
  );
  return {
    name: `AWS, account ${account}`,
    stage: name,
    account,
    region,
    environment: { ...process.env, AWS_REGION: region },
    patienceSeconds: 900,
    stopped,
    ask,
    pass: (time) => sleep(time.total("milliseconds"), undefined, { signal: stopped }),
    close: async () => undefined,
  };
}

/** What of a stage decides that. */
interface MeantForIt {
  readonly name: string;
  readonly settings: { readonly disposable: boolean; readonly signIn?: unknown };
}

/** What the journey leaves behind is nothing, and it needs an issuer that it can ask. */
export function refuseUnlessMeantForIt({ name, settings }: MeantForIt): void {
  const file = `stages/${name}.yaml`;
  if (!settings.disposable) {
    throw new SetupError(
      `${file} says disposable: false, and npm run test:deploy removes the stacks with all they hold; allowed: a stage whose file says disposable: true.`,
    );
  }
  if (settings.signIn) {
    throw new SetupError(
      `${file} names an issuer of its own, which npm run test:deploy cannot ask for a token; allowed: a disposable stage without signIn.`,
    );
  }
}

/** Mails leave in office hours only. */
export function refuseOutsideOfficeHours(now: Temporal.Instant, { settings, daysOff }: Plan): void {
  const { timeZone, officeHours } = settings;
  const start = now.toZonedDateTimeISO(timeZone);
  const end = start.add(TAKES);
  const isInside =
    isWorkingDay(start.toPlainDate(), workCalendar(daysOff)) &&
    Temporal.PlainTime.compare(start.toPlainTime(), officeHours.from) >= 0 &&
    end.toPlainDate().equals(start.toPlainDate()) &&
    Temporal.PlainTime.compare(end.toPlainTime(), officeHours.until) < 0;
  if (isInside) return;
  const time = start.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  throw new SetupError(
    `It is ${time} in ${timeZone}: today's mails must leave within two hours. Allowed: a working day, from ${officeHours.from} on and two hours before ${officeHours.until}.`,
  );
}

async function ask(url: string, { method, headers = {}, body }: Request): Promise<Answer> {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, body: await response.text() };
}
