import { forEachListedField } from "../../departure/fields.ts";
import type { ListPageWords, ListWords } from "../nl/list.ts";
import { ownFields } from "./fields.ts";

export const listPage: ListPageWords = {
  title: "Departures",
  intro: "Who is leaving, what happens next and what needs your attention.",
  found: "Departures found",
  foundIntro: "Erased departures no longer have a name.",
  newDeparture: "New departure",
  exportList: "Save as CSV",
  states: "Which departures",
  statesShown: {
    running: "Running",
    completed: "Completed",
    withdrawn: "Withdrawn",
    erased: "Erased",
  },
  search: {
    title: "Search",
    name: "Name",
    nameHint: "One or more words, or how they begin.",
    more: "More filters",
    manager: "Manager",
    managerHint: "Type a name or email address.",
    managerUnknown: (name) =>
      `We can’t find a manager called ‘${name}’ in the next departures. Type the full name or the email address.`,
    managerSeveral: (name) => `More than one manager is called ‘${name}’. Type the email address.`,
    state: "Status",
    anyState: "All",
    button: "Search",
    all: "All running departures",
    wrong: "We can’t search like this",
  },
  columns: {
    leaver: "Employee",
    manager: "Manager",
    lastDay: "Last day at work",
    next: "Next email",
    steps: "Open steps",
    attention: "Attention",
  },
  to: (name) => `to ${name}`,
  noMail: "No more emails",
  open: (count) => (count === 0 ? "None open" : `${count} open`),
  openWith: (own, others) =>
    [own > 0 ? `${own} with HR` : "", others > 0 ? `${others} with others` : ""]
      .filter(Boolean)
      .join(", ") || "None open",
  late: (count) => `${count} late`,
  noReach: (who) => `Email not delivered: ${who}`,
  unwanted: (who) => `Email reported as unwanted: ${who}`,
  wantsNoMails: "Doesn’t want emails",
  noPrivateAddress: "No private email address",
  today: "today",
  tomorrow: "tomorrow",
  pages: "Pages of the list",
  next: "Next page",
  toStart: "Go to the first page",
  emptyRunning: {
    title: "No running departures",
    text: "Is somebody leaving? Record the departure, and the emails go out on time automatically.",
  },
  emptyForReader: "As soon as somebody in HR records a departure, you’ll see it here.",
  emptyState: { title: "No departures", text: "There are no departures with this status." },
  emptyFound: {
    title: "Nobody found",
    text: "Type fewer letters (at least two), or search every status.",
  },
  emptyPage: {
    title: "No results on this page",
    text: "The list continues on the next page.",
  },
  wrongPage: {
    title: "Page not found",
    text: "The address is wrong, or belongs to another list. Start again.",
  },
  tooMany: (most) => ({
    title: "Too many for one file",
    text: `A file can have up to ${most} departures. Search by name, manager or status first, and save that.`,
  }),
};

export const list: ListWords = {
  columns: {
    leaver: "Employee",
    calledName: "Known as",
    manager: "Manager",
    ...forEachListedField((_, name) => ownFields[name].label),
    lastDay: "Last day at work",
    status: "Status",
    nextAt: "Next email at",
    nextMail: "Next email",
    nextTo: "To",
    openSteps: "Open steps",
    lateSteps: "Of which late",
    undeliverable: "Email not delivered to",
    privateAddress: "Private email address",
    id: "Number",
  },
  status: {
    running: "running",
    completed: "completed",
    withdrawn: "withdrawn",
    erased: "erased",
  },
  unticked: (count) => `${count} not ticked off`,
  waits: {
    leaver: "waiting for a private email address",
    others: "waiting for an address",
    settings: "waiting for a setting",
  },
  roles: {
    manager: "manager",
    leaver: "employee",
    hr: "HR",
    interviewer: "interviewer",
    former: "previous manager",
  },
  notice: "notice of a change",
  missing: "still missing",
  erased: "(erased)",
};
