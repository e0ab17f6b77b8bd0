import { Temporal } from "temporal-polyfill";

/**
 * The mailbox simulator of SES: everybody may write there, it reaches nobody, and what is before the plus says what becomes
 * of a mail. docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 */
function simulatorAddress(who: string, fate: "success" | "bounce" = "success"): string {
  return `${fate}+${who}@simulator.amazonses.com`;
}

/** Somebody who leaves in three months: nothing but `react` leaves today. The number tells people and mailboxes apart. */
export function submissionOf(
  number: number,
  timeZone: string,
  fate: "success" | "bounce" = "success",
) {
  const today = Temporal.Now.plainDateISO(timeZone);
  const run = Temporal.Now.instant().epochMilliseconds;
  return {
    employee: {
      name: `Vertrekker ${number}`,
      workAddress: simulatorAddress(`leaver-${number}`),
      personnelNumber: `${run}-${number}`,
    },
    manager: {
      name: `Leidinggevende ${number}`,
      address: simulatorAddress(`manager-${number}`, fate),
    },
    hrContact: { name: "HR", address: simulatorAddress("hr") },
    announced: today.toString(),
    lastDay: today.add({ months: 3 }).toString(),
  };
}

/** The same as a form has it: groups with a dot. */
export function asForm(submission: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(submission).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[`${prefix}${name}`, value]]
        : Object.entries(asForm(value as object, `${prefix}${name}.`)),
    ),
  );
}
