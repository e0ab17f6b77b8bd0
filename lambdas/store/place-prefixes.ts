/** How the keys begin of what departures are found by; a policy names them too. */
export const PLACE_PREFIXES = ["name", "role"] as const;
export type PlacePrefix = (typeof PLACE_PREFIXES)[number];
