/** What another language must say as well: the same keys, and functions of the same facts. */
export type InAnyLanguage<Words> = Words extends string
  ? string
  : Words extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => InAnyLanguage<Said>
    : { readonly [Key in keyof Words]: InAnyLanguage<Words[Key]> };
