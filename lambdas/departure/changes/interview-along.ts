import type { Actor, Context } from "../model/context.ts";
import { type Departure, ROLES } from "../model/departure.ts";
import type { HistoryLine } from "../model/history.ts";
import { comingInterview, type Interview } from "../model/interview.ts";
import type { Person } from "../model/person.ts";
import { personIn } from "../people/addressee.ts";
import { endOfUndoWindow, latestOf } from "../timeline/past.ts";
import { isSamePerson, withInterviewChange } from "./change-interview.ts";

/**
 * After a role was reassigned, moves a coming interview from the previous holder to the person who has the role on that
 * day. Both, and the leaver, are told after the undo window. Interviews held by anyone else don't move.
 */
export function withInterviewAlong(
  before: Departure,
  after: Departure,
  context: Context & Actor,
): Departure {
  const { now, plan } = context;
  const coming = comingInterview(after, now);
  const person = coming && nextHolder(before, after, coming);
  if (!person) return after;
  const { at, minutes, where, how } = coming;
  const { undoUntil } = after;
  const quiet = latestOf(endOfUndoWindow(now, plan.settings), undoUntil);
  const place = { ...(where ? { where } : {}), ...(how ? { how } : {}) };
  const agreed = { at, minutes, ...place, with: person };
  const moved = withInterviewChange({ ...after, undoUntil: quiet }, agreed, context);
  return { ...moved, undoUntil };
}

function nextHolder(before: Departure, after: Departure, { at, with: holder }: Interview) {
  const day = at.toPlainDate();
  const role = ROLES.find(
    (each) =>
      isSamePerson(personIn(before, each, day), holder) &&
      !isSamePerson(personIn(after, each, day), holder),
  );
  return role && personIn(after, role, day);
}

/** History lines for an interview that moved with its role. */
export function linesOfInterviewAlong(
  before: Departure,
  after: Departure,
  { now, who }: Context & Actor,
): HistoryLine[] {
  const number = after.interviews?.at(-1)?.number;
  return before.interviews === after.interviews
    ? []
    : [{ at: now, who, what: "interview-moved", detail: String(number) }];
}

/** Corrects the name and address of the interviewer of the coming interview. */
export function withHolderCorrected(
  before: Departure,
  after: Departure,
  context: Context & Actor,
): Departure {
  const { interviews = [], people } = after;
  const correctedOf = (holder: Person) => {
    const role = ROLES.find((each) => isSamePerson(before.people[each], holder));
    return role && isSamePerson(people[role], holder) ? people[role] : holder;
  };
  if (!comingInterview(after, context.now)) return after;
  const corrected = interviews.map((each) =>
    each.cancelled ? each : { ...each, with: correctedOf(each.with) },
  );
  return withInterviewAlong(before, { ...after, interviews: corrected }, context);
}
