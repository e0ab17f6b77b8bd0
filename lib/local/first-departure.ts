/** The command with which a person records the first departure, ready to paste. */
export function firstDeparture(url: string, token: string): string {
  return [
    `curl -X POST ${url}/departures`,
    `-H "Authorization: Bearer ${token}"`,
    `-H "Content-Type: application/json" --data @samples/common.json`,
  ].join(" \\\n  ");
}
