import type { Person } from "../../departure/model/person.ts";
import type { Language, PlanSettings } from "../../departure/model/plan.ts";

/** A person in a request. */
export interface GivenPerson {
  readonly name: string;
  readonly calledName?: string | undefined;
  readonly address: string;
  readonly language?: Language | undefined;
}

/** By default in the language of the settings. */
export function toPerson(
  { name, calledName, address, language }: GivenPerson,
  settings: Pick<PlanSettings, "language">,
): Person {
  return {
    name,
    ...(calledName ? { calledName } : {}),
    address,
    language: language ?? settings.language,
  };
}
