import { isNotification } from "../../lambdas/departure/model/notification.ts";
import {
  hasDeclinedAddress,
  isUnconfirmed,
} from "../../lambdas/departure/people/private-address.ts";
import { mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/** And to nobody else: not to one that HR entered, nor to one that was replaced or confirmed. */
export const onlyWhoGaveAnAddressIsAskedToConfirmIt: Rule = ({ mails }) =>
  mails
    .filter((mail) => isNotification(mailingOf(mail), "confirm-address"))
    .filter(({ departure, mail }) => {
      const { privateAddress } = departure.people.employee;
      return !isUnconfirmed(departure) || mail.to !== privateAddress;
    })
    .map(told);

/** Who would rather not give one is not waited for. */
export const nothingWaitsForAnAddressThatIsNotComing: Rule = ({ departures }) =>
  departures
    .filter((departure) => !departure.withdrawn && hasDeclinedAddress(departure))
    .flatMap(({ mailings }) => mailings.filter(({ state }) => state.name === "waiting"))
    .map(({ id }) => `${id} waits for an address that was declined`);
