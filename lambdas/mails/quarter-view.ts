/** The variables of HR's mail about a quarter; the build refuses all others. Shares and numbers are in words. */
export const QUARTER_WORDS = [
  "period",
  "exitShare",
  "exitNumber",
  "exitOf",
  "exitScore",
  "laterShare",
  "laterNumber",
  "laterOf",
  "laterScore",
  "exitAnswered",
  "exitAsked",
  "laterAnswered",
  "laterAsked",
  "sectorShare",
  "sectorWhere",
  "sectorYear",
] as const;

/** Whether each may be shown. */
export const QUARTER_FACTS = [
  "anyExit",
  "anyExitScore",
  "anyLater",
  "anyLaterScore",
  "anyShare",
  "anyExitResponse",
  "anyLaterResponse",
  "anySector",
] as const;

type Words = Readonly<Record<(typeof QUARTER_WORDS)[number], string>>;
type Facts = Readonly<Record<(typeof QUARTER_FACTS)[number], boolean>>;
export type QuarterView = Words & Facts;
