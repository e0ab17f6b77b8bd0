import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { SetupError } from "../setup-error.ts";

export interface Price {
  /** Dollars for `per` units. */
  readonly list: number;
  readonly per: number;
  /** Units that an account never pays for, each month. */
  readonly free?: number;
  /** In the plural. */
  readonly unit: string;
  /** Where AWS says so. */
  readonly source: string;
}

export interface Prices {
  /** Of the day on which they were read. */
  readonly date: string;
  readonly region: string;
  readonly prices: Readonly<Record<string, Price>>;
}

const FILE = join(import.meta.dirname, "prices.yaml");

/** The dated prices in `lib/cost/prices.yaml`. */
export function readPrices(text = readFileSync(FILE, "utf8")): Prices {
  const read = parse(text, { schema: "failsafe" }) as RawPrices;
  const prices = Object.entries(read.prices).map(([name, raw]) => [name, priceFrom(name, raw)]);
  return { date: read.date, region: read.region, prices: Object.fromEntries(prices) };
}

interface RawPrices {
  readonly date: string;
  readonly region: string;
  readonly prices: Readonly<Record<string, Readonly<Record<keyof Price, string | undefined>>>>;
}

function priceFrom(name: string, raw: Readonly<Record<keyof Price, string | undefined>>): Price {
  const number = (key: "list" | "per" | "free") => {
    const value = Number(raw[key]?.replaceAll("_", ""));
    if (Number.isFinite(value) && value >= 0) return value;
    throw new SetupError(
      `lib/cost/prices.yaml: ${key} of ${name} is ${raw[key] ?? "missing"}; allowed: a number of dollars or units.`,
    );
  };
  if (!raw.source?.startsWith("https://"))
    throw new SetupError(`lib/cost/prices.yaml: ${name} has no source; allowed: an https address.`);
  const { unit = name, source } = raw;
  const free = raw.free === undefined ? {} : { free: number("free") };
  return { list: number("list"), per: number("per"), ...free, unit, source };
}
