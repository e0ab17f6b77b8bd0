/** The variables of HR's digest; the build refuses all others. `day` is today: `di 9 februari`. */
export const MORNING_WORDS = ["day", "newCount", "openCount", "besidesCount", "todayUrl"] as const;

/** Whether there are such lines, and whether a line or a group has more to say. */
export const MORNING_FACTS = [
  "anyNews",
  "anyOpen",
  "anyBesides",
  "oneBesides",
  "hint",
  "detail",
] as const;

/** Lists with the variables inside: groups of lines, each about people. `when` is since when, or when a talk is. */
export const MORNING_LISTS = {
  news: ["heading", "hint"],
  open: ["heading", "hint"],
  lines: ["says"],
  people: ["name", "personUrl", "when", "detail"],
} as const;

/** Those that lead to the desk. */
export const MORNING_URLS = ["todayUrl", "personUrl"] as const;

type Lists = typeof MORNING_LISTS;
type People = Readonly<Record<Lists["people"][number], string>>;
type Lines = Readonly<Record<Lists["lines"][number], string>> & { readonly people: People[] };
export type GroupView = Readonly<Record<Lists["news"][number], string>> & {
  readonly lines: Lines[];
};

export type DigestView = Readonly<Record<(typeof MORNING_WORDS)[number], string>> &
  Readonly<Record<"anyNews" | "anyOpen" | "anyBesides" | "oneBesides", boolean>> &
  Readonly<Record<"news" | "open", GroupView[]>>;
