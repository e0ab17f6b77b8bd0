import type { Departure } from "../../departure/model/departure.ts";
import { momentIn } from "./moment-in.ts";

/** The latest interview, cancelled or not. */
export function describeInterview({ interviews }: Departure) {
  const last = interviews?.at(-1);
  if (!last) return {};
  const { at, minutes, where, with: holder, cancelled } = last;
  const place = where ? { where } : {};
  const off = cancelled ? { cancelled } : {};
  return { interview: { at: momentIn(at), minutes, ...place, with: holder, ...off } };
}
