import type { OwnFieldName, OwnValue } from "../../departure/fields.ts";

/** The fields of `departure/fields.ts`: one that is missing here does not compile. */
export const ownFields: OwnFieldWords = {
  reason: {
    label: "Reden van vertrek",
    fact: "Reden",
    among: "de reden",
    hint: "Alleen voor de cijfers, nooit in een mail.",
    allowed: "Mag leeg. Alleen voor de cijfers, nooit in een mail.",
    example: "Studie",
    choices: {
      "other-employer": "Andere werkgever",
      "other-sector": "Andere sector",
      "own-business": "Eigen bedrijf",
      study: "Studie",
      workload: "Werkdruk",
      schedule: "Rooster",
      pay: "Salaris",
      growth: "Groei",
      team: "Team",
      travel: "Reistijd",
      move: "Verhuizing",
      "care-at-home": "Zorg thuis",
      other: "Iets anders",
    },
  },
  department: { label: "Afdeling", among: "de afdeling", example: "De Berk" },
  location: { label: "Locatie", among: "de locatie", example: "Utrecht" },
};

export type OwnFieldWords = { readonly [Name in OwnFieldName]: WordsOf<OwnValue<Name>> };

type WordsOf<Value extends string> = string extends Value
  ? OneOwnField
  : OneOwnField & { readonly choices: Readonly<Record<Value, string>> };

interface OneOwnField {
  /** In forms and as column header. */
  readonly label: string;
  /** Among a departure's facts, if not the label. */
  readonly fact?: string;
  /** In a sentence. */
  readonly among: string;
  /** Below it in a form. */
  readonly hint?: string;
  /** Allowed values in a file, if more than that it may be empty. */
  readonly allowed?: string;
  /** In the list of the columns of a file. */
  readonly example: string;
}
