/** Departures are planned this far ahead: notice, the half year after it, and the time until deletion. */
const YEARS_AHEAD = 2;

/** The warning if the holiday table ends too soon; otherwise undefined. */
export function holidaysEnd(
  { country = "COUNTRY", until }: { readonly country?: string; readonly until: number },
  thisYear: number,
): string | undefined {
  if (until >= thisYear + YEARS_AHEAD) return undefined;
  const command = `npm run holidays -- ${country} ${thisYear - 2} ${thisYear + 20}`;
  return `Public holidays are kept in plan/holidays up to ${until}: what is planned after that may fall on one. Make the file again with "${command}", and deploy.`;
}
