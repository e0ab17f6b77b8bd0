export const OPERATIONS = [
  "submit",
  "view",
  "list page",
  "search",
  "due query",
  "today",
  "insights",
] as const;
export type Operation = (typeof OPERATIONS)[number];
