import { type MailingState, scheduleName } from "../../lambdas/departure/model/mailing.ts";
import { mailingOf, told } from "../../lib/rules/mail-facts.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import type { SimulatedLife } from "./simulated-life.ts";

/**
 * A mail that came back, in whatever way, is not called sent unless it arrived; and what arrived is not called lost. Whoever
 * died of being told that it arrived may have written it down before. Of a mail that left twice, the first one's fate may come
 * while the second is on its way, and the second one's get lost.
 */
export const whatCameBackIsKnown: Rule<SimulatedLife> = ({ departures, heard, said }) =>
  departures.flatMap(({ id: departureId, mailings }) =>
    mailings.flatMap(({ id, revision, state }) => {
      const name = scheduleName({ departureId, mailingId: id, revision });
      const told = heard.get(name) ?? new Set<string>();
      const mayHaveArrived = said.get(name)?.has("Email Delivered") === true;
      return wrongOf(state, told, mayHaveArrived).map((wrong) => `${id} ${wrong}`);
    }),
  );

function wrongOf(
  state: MailingState,
  told: ReadonlySet<string>,
  mayHaveArrived: boolean,
): string[] {
  if (state.name === "sent" && !state.again)
    return cameBack(told, mayHaveArrived) ? ["came back and is recorded as sent"] : [];
  const isCalledLost = state.name === "refused" && state.why === "not-delivered";
  return isCalledLost && told.has("Email Delivered") ? ["arrived and is called lost"] : [];
}

function cameBack(told: ReadonlySet<string>, hasArrived: boolean): boolean {
  if (told.has("Email Bounced Permanent") || told.has("Email Rejected")) return true;
  return told.has("Email Bounced Transient") && !hasArrived;
}

/** The leaver opts out by it, unless the mail went to the manager to be handed over. */
export const whoeverReportsAMailIsHeard: Rule<SimulatedLife> = ({ departures, mails, heard }) =>
  departures
    .filter(({ erased }) => !erased)
    .flatMap((departure) =>
      mails
        .filter((each) => each.departure.id === departure.id && !each.mail.isForwarded)
        .filter(({ message }) =>
          heard.get(scheduleName(message))?.has("Email Complaint Received abuse"),
        )
        .filter((each) => mailingOf(each).to === "leaver" && !departure.optedOut)
        .map((each) => `${told(each)} was reported, and mails go on`),
    );
