/** Words that we don't use, as a pattern, each with the one that we do. */
export const notOurs: readonly (readonly [pattern: string, instead: string])[] = [
  ["(?:last|final) working days?", "last day at work"],
  ["e-mail(?:s|ed|ing)?", "email"],
  ["mail(?:s|ed)?", "email"],
  ["private (?:mail )?address(?:es)?", "private email address"],
  ["call(?:s|ed)? (?:it |the \\w+ )?off", "is cancelled"],
  ["(?:the|a|this|that|your|our|each|every|any|no|first|exit|post-exit) talks?", "conversation"],
  ["undo windows?|cooling-off(?: period)?", "waiting time"],
  ["roster", "rota"],
  ["organi[z]ation\\w*", "organisation"],
  ["hereby|herewith|aforementioned|pursuant to", "plain words"],
  ["prior to", "before"],
  ["in order to", "to"],
  ["utili[sz]e\\w*", "use"],
  ["whom it concerns", "a name"],
];
