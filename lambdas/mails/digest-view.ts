/**
 * What HR's morning mail can say, list by list; the build lets its file use nothing else. `since` is a day in words, or
 * `vandaag`; `holder` whoever a step or a mail is with.
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
  interviews: ["leaver", "manager", "since"],
  talks: ["leaver", "since", "talkTime", "holder"],
  noTalk: ["leaver", "since"],
  stillOpen: ["leaver", "title", "since"],
  notDone: ["leaver", "title", "holder", "since"],
} as const;

export type DigestList = keyof typeof MORNING_LISTS;

/** What is not new, but stays until it is done. */
export const LISTS_OF_WHAT_IS_LEFT: readonly DigestList[] = ["stillOpen", "notDone"];

/** How many things are new; where none is, how many are left. */
export const MORNING_COUNT = "count";

/** Whether a list has anything; how much there is; and, within a list, whom the line is about. */
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
  "anyInterviews",
  "anyTalks",
  "anyNoTalk",
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
  "waits",
  "hasLeft",
] as const;
