import type { Dice } from "./dice.ts";
import type { Leaver } from "./leavers.ts";

const HOUR = 3_600_000;

/** Any time in the life, or just while a mail is leaving, or in the first minutes. */
export function momentOf(dice: Dice, name: string, { start, end, moments }: Leaver): number {
  const how = dice.pick(`${name} at`, ["mail", "mail", "mail", "any", "early", "first days"]);
  if (how === "mail" && moments.length > 0)
    return dice.pick(`${name} which mail`, moments) + dice.between(`${name} how close`, -500, 2000);
  if (how === "early") return start + dice.between(`${name} early`, 1, 900) * 1000;
  if (how === "first days") return start + dice.between(`${name} day`, 1, 30 * 24) * HOUR;
  return start + Math.floor(dice.roll(`${name} when`) * (end - start + HOUR));
}

export function careful(dice: Dice, name: string): { isCareful?: true } {
  return dice.chance(`${name} careful`, 0.4) ? { isCareful: true } : {};
}
