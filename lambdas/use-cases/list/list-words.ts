import type { Summary } from "../../departure/list/summary.ts";
import type { DepartureStatus } from "../../departure/model/departure.ts";
import type { MailRecipient } from "../../departure/model/mailing.ts";
import type { Language } from "../../departure/model/plan.ts";

/** What the list is written in. */
export interface ListWords {
  readonly columns: {
    readonly leaver: string;
    readonly manager: string;
    readonly department: string;
    readonly lastDay: string;
    readonly status: string;
    readonly nextAt: string;
    readonly nextMail: string;
    readonly nextTo: string;
    readonly openSteps: string;
    readonly lateSteps: string;
    readonly undeliverable: string;
    readonly privateAddress: string;
    readonly id: string;
  };
  readonly status: Readonly<Record<DepartureStatus, string>>;
  /** Behind the state of one that is completed. */
  readonly unticked: (count: number) => string;
  /** A mail is to leave, and nobody knows to where. */
  readonly waits: Readonly<Record<"leaver" | "others", string>>;
  readonly roles: Readonly<Record<"manager" | "leaver" | "hr" | "interviewer" | "former", string>>;
  /** A mail that brings no step. */
  readonly notice: string;
  readonly missing: string;
  readonly erased: string;
}

export const LIST_WORDS: Readonly<Record<Language, ListWords>> = {
  nl: {
    columns: {
      leaver: "Wie vertrekt",
      manager: "Leidinggevende",
      department: "Afdeling",
      lastDay: "Laatste werkdag",
      status: "Stand",
      nextAt: "Volgende mail op",
      nextMail: "Volgende mail",
      nextTo: "Aan",
      openSteps: "Open stappen",
      lateSteps: "Waarvan te laat",
      undeliverable: "Mail komt niet aan bij",
      privateAddress: "Privéadres",
      id: "Nummer",
    },
    status: {
      running: "loopt",
      completed: "afgerond",
      withdrawn: "ingetrokken",
      erased: "gewist",
    },
    unticked: (count) => `${count} niet afgevinkt`,
    waits: { leaver: "wacht op een privéadres", others: "wacht op een adres" },
    roles: {
      manager: "leidinggevende",
      leaver: "wie vertrekt",
      hr: "HR",
      interviewer: "wie het gesprek voert",
      former: "de vorige leidinggevende",
    },
    notice: "bericht over een wijziging",
    missing: "ontbreekt nog",
    erased: "(gewist)",
  },
  en: {
    columns: {
      leaver: "Who leaves",
      manager: "Manager",
      department: "Department",
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
    waits: { leaver: "waits for a private address", others: "waits for an address" },
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
  },
};

/** `completed, 2 not ticked`: what HR did not tick is told where nothing else keeps it running. */
export function statusInWords(
  { status, untickedSteps }: Pick<Summary, "status" | "untickedSteps">,
  words: ListWords,
): string {
  const isTold = status === "completed" && untickedSteps > 0;
  return isTold
    ? `${words.status[status]}, ${words.unticked(untickedSteps)}`
    : words.status[status];
}

/** What keeps it running where no mail is to leave by itself; empty where nothing waits. */
export function waitingInWords(
  { waiting }: Pick<Summary, "waiting">,
  { waits }: ListWords,
): string {
  if (waiting.length === 0) return "";
  return waiting.includes("leaver") ? waits.leaver : waits.others;
}

/** A recipient in words: a desk by its name. */
export function roleInWords(to: MailRecipient, { roles }: ListWords): string {
  return to.startsWith("desk:") ? to.slice("desk:".length) : roles[to as keyof typeof roles];
}
