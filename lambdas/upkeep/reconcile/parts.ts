const HEXADECIMAL = [..."0123456789abcdef"];
/** What else the name of a schedule may begin with. */
const OTHERS = [..."ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_."];

/** The beginnings of ids that are compared one after the other; the empty one is everything. */
export type Part = string;

/** All parts, so many that each has at most so many departures: ids are hashes, and fill them evenly. */
export function partsFor(departures: number, atMost: number): readonly Part[] {
  let length = 0;
  while (departures / 16 ** length > atMost) length += 1;
  return partsOfLength(length);
}

/** That part and those after it. */
export function partsFrom(first: Part): readonly Part[] {
  return partsOfLength(first.length).filter((part) => part >= first);
}

/** The beginnings of names that are in none of these parts, so that a schedule of nobody is found, however it is called. */
export function beside([part = ""]: readonly Part[]): readonly string[] {
  const shorter = Array.from({ length: part.length }, (_, length) => partsOfLength(length));
  return shorter.flat().flatMap((prefix) => OTHERS.map((other) => prefix + other));
}

function partsOfLength(length: number): Part[] {
  return length === 0
    ? [""]
    : partsOfLength(length - 1).flatMap((part) => HEXADECIMAL.map((digit) => part + digit));
}
