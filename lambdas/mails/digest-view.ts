/**
 * The variables of HR's digest, list by list; the build refuses all others. `since` is a day in words, or `vandaag`;
 * `holder` the person who has the step or mail; `missing` the settings that a mail waits for.
 */
export const MORNING_LISTS = {
  due: ["leaver", "title", "since", "action", "short"],
  takenOver: ["leaver", "lastDay", "since"],
  undeliverable: ["leaver", "holder", "title", "since"],
  unwritable: ["leaver", "holder", "since"],
  handedOver: ["leaver", "title", "holder"],
  notDelivered: ["leaver", "holder", "title", "since"],
  complaints: ["leaver", "holder", "since"],
  objected: ["leaver", "since"],
  privateAddress: ["leaver", "lastDay", "since"],
  unconfirmedAddress: ["leaver", "since"],
  settings: ["leaver", "title", "missing"],
  interviews: ["leaver", "manager", "since"],
  talks: ["leaver", "since", "talkTime", "holder"],
  talkChosen: ["leaver", "since", "wishDay"],
  talkUnreported: ["leaver", "since", "holder"],
  talkNotHeld: ["leaver", "since", "holder"],
  talkLines: ["leaver", "since"],
  noTalk: ["leaver", "since"],
  contactAsked: ["leaver", "since"],
  namedAnswers: ["leaver", "since"],
  stillOpen: ["leaver", "title", "since"],
  notDone: ["leaver", "title", "holder", "since"],
} as const;

export type DigestList = keyof typeof MORNING_LISTS;

/** Items that stay until they are done. */
export const LISTS_OF_WHAT_IS_LEFT: readonly DigestList[] = ["stillOpen", "notDone"];

/** The number of new items; if there are none, of those left. */
export const MORNING_COUNT = "count";

/** Whether a list has items; its count; and, within a list, the person that the line is about. */
export const MORNING_FACTS = [
  "anyDue",
  "anyTakenOver",
  "anyUndeliverable",
  "anyUnwritable",
  "anyHandedOver",
  "anyNotDelivered",
  "anyComplaints",
  "anyObjected",
  "anyPrivateAddress",
  "anyUnconfirmedAddress",
  "anySettings",
  "anyInterviews",
  "anyTalks",
  "anyTalkChosen",
  "anyTalkUnreported",
  "anyTalkNotHeld",
  "anyTalkLines",
  "anyNoTalk",
  "anyContactAsked",
  "anyNamedAnswers",
  "anyStillOpen",
  "anyNotDone",
  "anyNews",
  "one",
  "brief",
  "atDesk",
  "atColleague",
  "atPerson",
  "atTalk",
  "anyTitle",
  "isReported",
  "isDisowned",
  "isInvite",
  "isAgreed",
  "isToAgree",
  "isToName",
  "waits",
  "hasLeft",
] as const;
