/** What a published figure is about: one share, or the shares of the reasons' categories. */
export const SECTOR_SUBJECTS = ["recommend", "advise-for", "advise-against", "reasons"] as const;
export type SectorSubject = (typeof SECTOR_SUBJECTS)[number];

/** The categories of the national survey of leavers in care. */
export const REASON_CATEGORIES = [
  "content",
  "planning",
  "workload-and-conditions",
  "say",
  "client",
  "manager",
  "teamwork",
  "behaviour",
  "development",
  "private-situation",
] as const;
export type SectorCategory = (typeof REASON_CATEGORIES)[number];
