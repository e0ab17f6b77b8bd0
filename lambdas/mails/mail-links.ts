import type { Temporal } from "temporal-polyfill";
import { asksForPrivateAddress } from "../departure/conditions.ts";
import { linkExpires } from "../departure/mailings/link-expiry.ts";
import { asksSomething } from "../departure/mailings/linked-steps.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { Plan } from "../departure/model/plan.ts";
import type { LinkPurpose, Links } from "../departure/model/ports.ts";
import { stepOf } from "../departure/model/step-of.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import type { Addressee } from "../departure/people/addressee.ts";
import { ROUTES } from "../http/routes.ts";
import type { MailView } from "./mail-view.ts";
import type { MailLayout } from "./templates.ts";

export interface LinkPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly links: Links;
  /** The pages' base URL, without a trailing slash. */
  readonly linksUrl: string;
}

interface LinkFacts {
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly addressee: Addressee;
}

/** The mail's links: answering its steps, and opting out if it goes to a private address. */
export async function linksIn(
  facts: LinkFacts,
  { buttons }: Pick<MailLayout, "buttons">,
  { now, ...ports }: LinkPorts & { readonly now: Temporal.Instant },
): Promise<Pick<MailView, "buttons" | "objectUrl">> {
  const { mailing, addressee } = facts;
  const url = (purpose: LinkPurpose) => urlOf(facts, purpose, { now, ...ports });
  const label = buttons[labelOf(mailing, ports.plan)];
  return {
    ...(asksSomething(mailing) ? { buttons: [{ url: await url("steps"), label }] } : {}),
    ...(addressee.isPrivate ? { objectUrl: await url("object") } : {}),
  };
}

async function urlOf(
  { departure, mailing, addressee }: LinkFacts,
  purpose: LinkPurpose,
  { links, linksUrl, ...context }: LinkPorts & { readonly now: Temporal.Instant },
): Promise<string> {
  const token = await links.sign(
    {
      departureId: departure.id,
      mailingId: mailing.id,
      revision: mailing.revision,
      purpose,
      expires: linkExpires({ departure, mailing }, purpose, context),
    },
    addressee.address,
  );
  return `${linksUrl}${ROUTES.link.path.replace("{token}", token)}`;
}

/** Neither the leaver nor a colleague can delegate. */
function labelOf({ to, colleague, steps }: Mailing, plan: Plan): keyof MailLayout["buttons"] {
  const asksForAddress = steps.length === 1 && asksForPrivateAddress(stepOf(plan, steps[0] ?? ""));
  if (asksForAddress) return "address";
  return to === "leaver" || colleague ? "own" : "all";
}
