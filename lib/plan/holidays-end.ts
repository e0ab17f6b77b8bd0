/** Departures are planned this far ahead: notice, the half year after it, and what is left until all is deleted. */
const YEARS_AHEAD = 2;

/** What is said where the table of holidays ends too soon; nothing where it goes far enough. */
export function holidaysEnd(
  { country = "COUNTRY", until }: { readonly country?: string; readonly until: number },
  thisYear: number,
): string | undefined {
  if (until >= thisYear + YEARS_AHEAD) return undefined;
  const command = `npm run holidays -- ${country} ${thisYear - 2} ${thisYear + 20}`;
  return `Public holidays are kept in plan/holidays up to ${until}: what is planned after that may fall on one. Make the file again with "${command}", and deploy.`;
}
