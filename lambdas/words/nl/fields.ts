import type { OwnFieldName, OwnValue } from "../../departure/fields.ts";

/** The fields of `departure/fields.ts`: one that is missing here does not compile. */
export const ownFields: OwnFieldWords = {
  reason: {
    label: "Reden van vertrek",
    fact: "Reden",
    among: "de reden",
    hint: "Alleen voor de cijfers. De reden staat in geen enkele mail.",
    allowed: "Leeg mag. Alleen voor de cijfers; staat in geen enkele mail.",
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
  /** In a form, and over a column. */
  readonly label: string;
  /** Among the facts of a departure, where that is not the label. */
  readonly fact?: string;
  /** Amid a sentence. */
  readonly among: string;
  /** Stands under it in a form. */
  readonly hint?: string;
  /** What a file may hold there, where that is more than that it may be empty. */
  readonly allowed?: string;
  /** In the list of the columns of a file. */
  readonly example: string;
}
