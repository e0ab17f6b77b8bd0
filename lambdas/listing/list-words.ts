import type { DepartureStatus } from "../core/departure-status.ts";
import type { MailRecipient } from "../core/mailing.ts";
import type { Language } from "../core/plan.ts";

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
  readonly roles: Readonly<Record<"manager" | "leaver" | "hr" | "interviewer", string>>;
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
    roles: {
      manager: "leidinggevende",
      leaver: "wie vertrekt",
      hr: "HR",
      interviewer: "wie het gesprek voert",
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
    roles: { manager: "manager", leaver: "leaver", hr: "HR", interviewer: "interviewer" },
    notice: "notice of a change",
    missing: "still missing",
    erased: "(erased)",
  },
};

/** A recipient in words: a desk by its name. */
export function roleInWords(to: MailRecipient, { roles }: ListWords): string {
  return to.startsWith("desk:") ? to.slice("desk:".length) : roles[to as keyof typeof roles];
}
