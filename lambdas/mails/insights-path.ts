/** The desk's page with the insights, to which HR's mail leads. */
export const INSIGHTS_PATH = "/desk/insights";
