import { Temporal } from "temporal-polyfill";
import { mailedBefore } from "./expected-mails.ts";
import type { PlayedChange, PlayedDeparture, PlayedWithdrawal } from "./played.ts";
import type { ToldDeparture } from "./told.ts";

/** What HR asked for and did not get, whom nobody told of it or wrongly, and what was done and does not show. */
export function changeDeviations(played: PlayedDeparture): string[] {
  const { withdrawal, changes } = played;
  return [
    ...changes.flatMap((change) => [
      ...notAsAsked(change),
      ...wrongNotices(change, wantedOf(change, played), WORDS[change.what]),
    ]),
    ...(withdrawal
      ? wrongNotices(withdrawal, wantedOfWithdrawal(withdrawal, played), "withdrawal")
      : []),
    ...lostMarks(played),
  ];
}

const WORDS = { change: "change", replace: "replacement", "take-back": "taking back" } as const;

function notAsAsked({ what, body, answer }: PlayedChange): string[] {
  const shown = (what === "replace" ? answer.manager : answer) as unknown as typeof body;
  return Object.entries(body)
    .filter(([field]) => field !== "role")
    .filter(([field, value]) => shown[field] !== value)
    .map(([field, value]) => `${field} is ${shown[field]}, asked for: ${value}.`);
}

/** A change of dates is news for the manager and the leaver, if they were mailed; a successor always hears; who heard of a withdrawal hears that it is off. */
function wantedOf({ what, at }: PlayedChange, played: PlayedDeparture): string[] {
  if (what === "replace")
    return ["manager", ...(mailedBefore(played, at).has("manager") ? ["former"] : [])];
  if (what === "take-back") return played.withdrawal ? rolesTold(played.withdrawal) : [];
  return ["manager", "leaver"].filter((role) => mailedBefore(played, at).has(role));
}

/** Who was mailed is told of a withdrawal once, except about a mistake. */
function wantedOfWithdrawal({ reason, at }: PlayedWithdrawal, played: PlayedDeparture): string[] {
  const mailed = mailedBefore(played, at);
  return ["manager", "leaver"].filter((role) => reason !== "mistake" && mailed.has(role));
}

type PlayedAnswer = Pick<PlayedWithdrawal, "at"> & { readonly answer: ToldDeparture };

function wrongNotices(happened: PlayedAnswer, wanted: readonly string[], what: string): string[] {
  const told = rolesTold(happened);
  if (told.toSorted().join() === wanted.toSorted().join()) return [];
  return [`told of the ${what}: ${list(told)}, right: ${list(wanted)}.`];
}

function rolesTold({ at, answer }: PlayedAnswer): string[] {
  return answer.mailings
    .filter(({ kind, state }) => kind === "notice" && state !== "skipped")
    .filter((mailing) => Temporal.Instant.compare(mailing.at.instant, at) > 0)
    .map(({ to }) => to.role);
}

function list(roles: readonly string[]): string {
  return roles.join(" and ") || "nobody";
}

function lostMarks({ marks, ended }: PlayedDeparture): string[] {
  return marks
    .map(({ step }) => ({ step, state: ended.timeline.find((each) => each.step === step)?.state }))
    .filter(({ state }) => state !== "done")
    .map(({ step, state }) => `step ${step} was done, and is shown as "${state}".`);
}
