import { forEachListedField } from "../../departure/fields.ts";
import type { ListPageWords, ListWords } from "../nl/list.ts";
import { ownFields } from "./fields.ts";

export const listPage: ListPageWords = {
  title: "Departures",
  intro: "Who is leaving, what happens next and what needs a look from you.",
  found: "Departures found",
  foundIntro: "What fits what you searched for. Erased departures have no name any more.",
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
    nameHint: "One or more words, or their beginnings.",
    more: "By manager or state too",
    manager: "Manager",
    managerHint:
      "Type the name and choose from the list. The email address works too. Everyone on this page is in the list.",
    managerUnknown: (name) =>
      `We find no manager called ‘${name}’ among the departures that come up first. Type the whole name, or the email address.`,
    managerSeveral: (name) => `More than one manager is called ‘${name}’. Type the email address.`,
    state: "State",
    anyState: "All states",
    button: "Search",
    all: "Show all running departures",
    wrong: "We cannot search like this",
  },
  columns: {
    leaver: "Who leaves",
    manager: "Manager",
    lastDay: "Last day at work",
    next: "Next mail",
    steps: "Open steps",
    attention: "Attention",
  },
  to: (name) => `to ${name}`,
  noMail: "No more mail",
  open: (count) => (count === 0 ? "None open" : `${count} open`),
  openWith: (own, others) =>
    [own > 0 ? `${own} with HR` : "", others > 0 ? `${others} with others` : ""]
      .filter(Boolean)
      .join(", ") || "None open",
  late: (count) => `${count} late`,
  noReach: (who) => `Mail does not arrive: ${who}`,
  unwanted: (who) => `Mail reported as unwanted: ${who}`,
  wantsNoMails: "Wants no mails",
  noPrivateAddress: "Private address missing",
  today: "today",
  tomorrow: "tomorrow",
  pages: "Pages of the list",
  next: "Next page",
  toStart: "Back to the start",
  emptyRunning: {
    title: "No departure is running",
    text: "Is somebody leaving? Record the departure, and the mails go out on time by themselves.",
  },
  emptyForReader: "As soon as somebody at HR records a departure, you see it here.",
  emptyState: { title: "Nothing here", text: "There is no departure in this state." },
  emptyFound: {
    title: "Nobody found",
    text: "Type fewer letters, or choose all states. A name is found from two letters on.",
  },
  emptyPage: {
    title: "Nothing on this stretch",
    text: "The list goes on. Go to the next page.",
  },
  wrongPage: {
    title: "This page is not there",
    text: "The address of the page is not right, or belongs to another list. Start again.",
  },
  tooMany: (most) => ({
    title: "Those are too many for one file",
    text: `A file holds at most ${most} departures. Search for a name, a manager or a state, and save that.`,
  }),
};

export const list: ListWords = {
  columns: {
    leaver: "Who leaves",
    manager: "Manager",
    ...forEachListedField((_, name) => ownFields[name].label),
    lastDay: "Last day at work",
    status: "State",
    nextAt: "Next mail at",
    nextMail: "Next mail",
    nextTo: "To",
    openSteps: "Open steps",
    lateSteps: "Of which late",
    undeliverable: "Mail does not reach",
    privateAddress: "Private address",
    id: "Number",
  },
  status: {
    running: "running",
    completed: "completed",
    withdrawn: "withdrawn",
    erased: "erased",
  },
  unticked: (count) => `${count} not ticked`,
  waits: {
    leaver: "waits for a private address",
    others: "waits for an address",
    settings: "waits for a setting",
  },
  roles: {
    manager: "manager",
    leaver: "leaver",
    hr: "HR",
    interviewer: "interviewer",
    former: "the former manager",
  },
  notice: "notice of a change",
  missing: "still missing",
  erased: "(erased)",
};
