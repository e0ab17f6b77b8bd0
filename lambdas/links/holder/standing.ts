import { isAddressOf } from "../../departure/answers/chosen-holder.ts";
import { canDelegate } from "../../departure/changes/delegate-step.ts";
import { mayOffer, type Offering } from "../../departure/changes/may-offer.ts";
import { canLeaveLines, canReport } from "../../departure/changes/report-talk.ts";
import { opensPlan } from "../../departure/mailings/linked-steps.ts";
import type { StepRecord } from "../../departure/model/departure.ts";
import { type Interview, isInterviewOver } from "../../departure/model/interview.ts";
import type { Person } from "../../departure/model/person.ts";
import { stepOf } from "../../departure/model/step-of.ts";
import type { OfferedMoments, TalkReport, TalkWish } from "../../departure/model/voice.ts";
import { isGone, lastTalk, phoneOn, talkGoesOn } from "../../departure/timeline/talk-days.ts";
import type { LinkPageRequest } from "../link-page.ts";

/** What the page is for, for this reader now. Anything about a talk with somebody else is `nothing`. */
export type Standing =
  | ({ readonly is: "offering" } & Offered)
  | { readonly is: "passed-on"; readonly colleague: Person }
  | ({ readonly is: "agreed" } & Agreed)
  | ({ readonly is: "reporting" } & Reporting)
  | { readonly is: "called-off" | "nothing" };

export interface Offered {
  readonly offering: Offering;
  /** What this reader offered before. */
  readonly offered?: OfferedMoments;
  /** The leaver chose this reader, and suggested when. */
  readonly wish?: TalkWish["wish"];
  /** The step can be passed on to a colleague. */
  readonly mayPass: boolean;
}

export interface Agreed {
  readonly talk: Interview;
  /** How the leaver chose to talk. */
  readonly wish?: TalkWish;
  readonly phone?: string;
}

export interface Reporting extends Agreed {
  readonly report?: TalkReport;
  readonly mayReport: boolean;
  readonly mayLeaveLines: boolean;
}

type Asked = Pick<LinkPageRequest, "departure" | "reader" | "mailing" | "context">;

export function standingOf(asked: Asked): Standing {
  const talk = talkOf(asked);
  if (!talk) return offeringOf(asked);
  return talk.cancelled ? { is: "called-off" } : ofTalk(talk, asked);
}

function ofTalk(talk: Interview, { departure, context }: Asked): Standing {
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  if (talk !== lastTalk(departure) || isGone(talkGoesOn(departure), today))
    return { is: "nothing" };
  const { talk: wish, report } = departure.voice ?? {};
  const phone = phoneOn(departure, today);
  const agreed = { talk, ...(wish ? { wish } : {}), ...(phone ? { phone } : {}) };
  if (!isInterviewOver(talk, context.now)) return { is: "agreed", ...agreed };
  return {
    is: "reporting",
    ...agreed,
    ...(report?.interview === talk.number ? { report } : {}),
    mayReport: canReport(departure, talk.number, context),
    mayLeaveLines: canLeaveLines(departure, context),
  };
}

/** The reader's own talk: the one that is on, else the cancelled one that the mail was about. */
function talkOf({ departure, reader, mailing }: Asked): Interview | undefined {
  const last = lastTalk(departure);
  if (last && isReader(reader, last.with)) return last;
  return departure.interviews?.find(({ number }) => number === mailing.interview);
}

function isReader({ addresses }: LinkPageRequest["reader"], person: Person): boolean {
  return addresses.some((address) => isAddressOf(person, address));
}

function offeringOf(asked: Asked): Standing {
  const { departure, reader, context } = asked;
  const step = preparingStep(asked);
  if (step?.colleague && reader.role === "manager")
    return { is: "passed-on", colleague: step.colleague };
  const offering = offeringBy(reader, step);
  if (!mayOffer(departure, offering, context)) return { is: "nothing" };
  const { moments, talk } = departure.voice ?? {};
  return {
    is: "offering",
    offering,
    ...(moments?.by === offering.address ? { offered: moments } : {}),
    ...(talk?.wish ? { wish: talk.wish } : {}),
    mayPass:
      reader.role === "manager" && step !== undefined && canDelegate(departure, step, context),
  };
}

function offeringBy(
  { role, addresses }: LinkPageRequest["reader"],
  step: StepRecord | undefined,
): Offering {
  return {
    role: role === "manager" || role === "colleague" ? role : "holder",
    address: addresses[0] ?? "",
    ...(step ? { stepId: step.id } : {}),
  };
}

/** The step that prepares the talk, behind a link to the manager or to the colleague who took it over. */
function preparingStep({
  departure,
  mailing,
  context: { plan },
}: Pick<Asked, "departure" | "mailing" | "context">): StepRecord | undefined {
  const isIt = (id: string) => stepOf(plan, id)?.talk === "prepare";
  const isAsked = (id: string) => opensPlan(departure, mailing) || mailing.steps.includes(id);
  return departure.steps.find(({ id, to }) => to === mailing.to && isIt(id) && isAsked(id));
}
