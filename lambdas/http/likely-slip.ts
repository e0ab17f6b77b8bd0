import checker from "@zootools/email-spell-checker";
import { MAIL_PROVIDERS } from "../departure/people/mail-providers.ts";

/** The address with the provider's domain that was probably meant: `sanne@gmail.com` for `sanne@gmial.com`. */
export function likelyMeant(address: string): string | undefined {
  // Only whole domains: guesses at one part of a domain propose domains that nobody has.
  const parts = { secondLevelDomains: [], topLevelDomains: [] };
  return checker.run({ email: address, domains: [...MAIL_PROVIDERS], ...parts })?.full;
}
