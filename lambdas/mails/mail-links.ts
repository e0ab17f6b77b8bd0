import type { Temporal } from "temporal-polyfill";
import { isCardUseful } from "../departure/mailings/card.ts";
import { linkExpires } from "../departure/mailings/link-expiry.ts";
import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import { stepsBrought } from "../departure/mailings/linked-steps.ts";
import { openInSecondList } from "../departure/mailings/second-list.ts";
import type { Departure, StepRecord } from "../departure/model/departure.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { Plan } from "../departure/model/plan.ts";
import type { LinkPurpose, Links } from "../departure/model/ports.ts";
import { mailNameOf } from "../departure/model/step-of.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import type { Addressee } from "../departure/people/addressee.ts";
import { linkPath, stepAnchor, stepPath } from "../http/link-path.ts";
import { asksNothing, buttonsOf } from "./mail-buttons.ts";
import type { MailView } from "./mail-view.ts";
import { openedUrls, PAGE_URLS, type PageUrls } from "./page-urls.ts";
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

/** The mail's links: its buttons, the pages its text may link to, and opting out if it goes to a private address. */
export async function linksIn(
  facts: LinkFacts,
  { buttons: labels }: Pick<MailLayout, "buttons">,
  { now, ...ports }: LinkPorts & { readonly now: Temporal.Instant },
): Promise<
  Pick<MailView, "buttons" | "also" | "stepUrls" | "objectUrl" | "cardUrl"> & Partial<PageUrls>
> {
  const { departure, mailing, addressee } = facts;
  const token = (purpose: LinkPurpose) => tokenOf(facts, purpose, { now, ...ports });
  const own = buttonsOf(departure, mailing, { ...ports, now });
  const hasLink = !isPassedOnUnasked(facts, ports.plan);
  const also = openInSecondList(departure, mailing);
  const pages = hasLink ? openedUrls({ departure, mailing, plan: ports.plan }) : [];
  const hasLinks = own.length + also.length + pages.length > 0;
  const steps = hasLinks ? await token("steps") : "";
  const urlOf = (page?: LinkPageName) => `${ports.linksUrl}${linkPath(steps, page)}`;
  const buttons = own.map(({ label, page }) => ({ url: urlOf(page), label: labels[label] }));
  return {
    ...(buttons.length > 0 ? { buttons } : {}),
    ...inSecondList(also, urlOf(), ports.plan),
    stepUrls: stepUrlsIn(facts, steps, { now, ...ports }),
    ...Object.fromEntries(pages.map((name) => [name, urlOf(PAGE_URLS[name])])),
    ...(hasLink && addressee.isForwarded && isCardUseful(departure, { ...ports, now })
      ? { cardUrl: urlOf("card") }
      : {}),
    ...(addressee.isPrivate
      ? { objectUrl: `${ports.linksUrl}${linkPath(await token("object"))}` }
      : {}),
  };
}

/** A manager who passes on what asks nothing gets no link of the leaver's. */
function isPassedOnUnasked({ mailing, addressee }: LinkFacts, plan: Plan): boolean {
  return addressee.isForwarded && asksNothing(mailing, plan);
}

/** Each step with its place on the page. */
function inSecondList(
  steps: readonly StepRecord[],
  url: string,
  plan: Plan,
): Pick<MailView, "also"> {
  if (steps.length === 0) return {};
  const placed = steps.map(({ id }) => ({
    step: mailNameOf(plan, id),
    url: `${url}#${stepAnchor(id)}`,
  }));
  return { also: placed };
}

/** The place of each step that the mail brings; none without a link. */
function stepUrlsIn(
  { departure, mailing }: LinkFacts,
  token: string,
  { linksUrl, ...context }: LinkPorts & { readonly now: Temporal.Instant },
): Record<string, string> {
  const brought = token ? stepsBrought(departure, mailing, context) : [];
  return Object.fromEntries(
    brought.map(({ id }) => [mailNameOf(context.plan, id), `${linksUrl}${stepPath(token, id)}`]),
  );
}

function tokenOf(
  { departure, mailing, addressee }: LinkFacts,
  purpose: LinkPurpose,
  { links, linksUrl: _, ...context }: LinkPorts & { readonly now: Temporal.Instant },
): Promise<string> {
  return links.sign(
    {
      departureId: departure.id,
      mailingId: mailing.id,
      revision: mailing.revision,
      purpose,
      expires: linkExpires({ departure, mailing }, purpose, context),
    },
    addressee.address,
  );
}
