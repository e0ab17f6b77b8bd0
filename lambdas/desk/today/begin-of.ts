import type { DigestItem } from "../../departure/digest/digest-items.ts";
import type { DigestTopicName } from "../../departure/digest/digest-topic.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { type ChangeName, offeredChanges } from "../departure/changes.ts";
import { fieldPath, PRIVATE_ADDRESS } from "../departure/page-bar.html.ts";
import { answersPath, changePath, departurePath, stepPath } from "../departure/routes.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** Where what an item asks for can be done, and what the way there is called (`begin` in the words). */
export interface Begin {
  readonly href: string;
  readonly to: "read" | "step" | "address" | "agree" | "name" | "answers" | "departure";
}

interface Asked {
  readonly item: DigestItem;
  readonly departure: Departure;
  readonly context: Context;
  readonly person: SignedInRequest["person"];
}

/** Undefined where there is nothing to do but to know it. */
export function beginOf(asked: Asked): Begin | undefined {
  return BEGINS[asked.item.what](asked);
}

const BEGINS: Readonly<Record<DigestTopicName, (asked: Asked) => Begin | undefined>> = {
  "step-due": (asked) => atStep(asked, "read"),
  "step-open": (asked) => atStep(asked, "read"),
  "not-done": (asked) => atStep(asked, "step"),
  "talk-chosen": (asked) =>
    withChange(asked, "name-holder", "name") ?? withChange(asked, "interview", "agree"),
  talk: atDeparture,
  "talk-unreported": atDeparture,
  "talk-not-held": (asked) => withChange(asked, "interview", "agree"),
  "talk-lines": atDeparture,
  interview: atDeparture,
  "contact-asked": atDeparture,
  "named-answers": ({ departure, person }) =>
    person.readsAnswers ? { href: answersPath(departure.id), to: "answers" } : undefined,
  undeliverable: failing,
  unwritable: atDeparture,
  "not-delivered": (asked) => atStep(asked, "step"),
  complaint: atDeparture,
  "private-address": (asked) => atAddress(asked, PRIVATE_ADDRESS),
  "address-unconfirmed": (asked) => atAddress(asked, PRIVATE_ADDRESS),
  settings: () => undefined,
  objected: () => undefined,
  "taken-over": atDeparture,
  "handed-over": (asked) => atStep(asked, "step"),
  "no-talk": () => undefined,
};

function atDeparture({ departure }: Asked): Begin {
  return { href: departurePath(departure.id), to: "departure" };
}

function atStep(asked: Asked, to: "read" | "step"): Begin {
  const { departure, item } = asked;
  return item.stepId === undefined
    ? atDeparture(asked)
    : { href: stepPath(departure.id, item.stepId), to };
}

/** Undefined where the departure doesn't allow it now. */
function withChange(asked: Asked, change: ChangeName, to: Begin["to"]): Begin | undefined {
  const { departure, context } = asked;
  const isOffered = offeredChanges(departure, context).includes(change);
  return isOffered ? { href: changePath(departure.id, change), to } : undefined;
}

/** The form that corrects who is who, at that field. */
function atAddress({ departure }: Asked, field: string): Begin {
  return { href: fieldPath(departure, field), to: "address" };
}

/** A failing address is mended where it stands: with the person, with the talk, or by passing the step on. */
function failing(asked: Asked): Begin | undefined {
  const { item, departure, context } = asked;
  const { role = "hr", stepId } = item;
  if (stepId !== undefined || role.startsWith("desk:")) return atStep(asked, "step");
  if (role === "interviewer") return withChange(asked, "interview", "agree");
  if (role !== "leaver")
    return atAddress(asked, `${role === "manager" ? "manager" : "hrContact"}.address`);
  const { workAddress } = departure.people.employee;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const isAtWork = workAddress && today.toString() <= departure.dates.lastDay.toString();
  return atAddress(asked, isAtWork ? "employee.workAddress" : PRIVATE_ADDRESS);
}
