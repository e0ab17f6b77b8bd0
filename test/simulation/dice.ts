import { hash } from "node:crypto";

/** Chance that depends on the seed and the name of the throw alone, so that one throw less changes no other. */
export interface Dice {
  /** From 0 up to but not including 1. */
  roll(name: string): number;
  chance(name: string, probability: number): boolean;
  /** A whole number, both ends included. */
  between(name: string, least: number, most: number): number;
  pick<T>(name: string, list: readonly T[]): T;
}

export function diceOf(seed: string): Dice {
  const roll = (name: string) =>
    Number.parseInt(hash("sha256", `${seed} ${name}`).slice(0, 12), 16) / 2 ** 48;
  const between = (name: string, least: number, most: number) =>
    least + Math.floor(roll(name) * (most - least + 1));
  return {
    roll,
    chance: (name, probability) => roll(name) < probability,
    between,
    pick: <T>(name: string, list: readonly T[]) => list[between(name, 0, list.length - 1)] as T,
  };
}
