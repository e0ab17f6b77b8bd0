import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type FirstDeparture, firstDeparture } from "./first-departure.ts";

/** The folder's token alone, for other API requests. */
export const TOKEN_FILE = "token";
const CURL_FILE = "first-departure.curl";

/**
 * The command that records the first departure, short to paste: its data is in a file of `folder`, rewritten
 * each time with today's dates. Without a folder the command holds all of it.
 */
export function commandIn(folder: string | undefined, first: FirstDeparture): string {
  if (folder === undefined) return firstDeparture(first);
  const file = join(folder, CURL_FILE);
  writeFileSync(join(folder, TOKEN_FILE), `${first.token}\n`, FOR_ME_ONLY);
  writeFileSync(file, curlFile(first), FOR_ME_ONLY);
  return `curl --config ${quoted(pathFromHere(file))}`;
}

const FOR_ME_ONLY = { mode: 0o600 };

/** As typed from the folder where the program was started. */
export function pathFromHere(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith("..") ? path : below || ".";
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}

/** A file for `curl --config`: its strings are written as in JSON. */
export function curlFile({ url, token, departure }: FirstDeparture): string {
  const options = [
    ["url", `${url}/departures`],
    ["header", `Authorization: Bearer ${token}`],
    ["header", "Content-Type: application/json"],
    ["data", JSON.stringify(departure)],
  ];
  return options.map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`).join("");
}
