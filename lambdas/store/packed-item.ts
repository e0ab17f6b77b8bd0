import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Attributes } from "./item-codec.ts";

/**
 * What stays readable in the table: keys, what indexes hold, and what is written on a path. All else is read back as a whole only,
 * and each kilobyte of an item is paid for with each write.
 */
const LOOSE: ReadonlySet<string> = new Set([
  ...["pk", "v", "sh", "hd", "un"],
  ...["dd", "da", "ls", "ln", "ap", "an", "mg", "hc", "pe"],
]);
/** Of a mailing: what a claim's condition asks and its outcome writes. */
const LOOSE_OF_MAILING: ReadonlySet<string> = new Set(["r", "i", "c", "st", "sa", "sy"]);

type Mailings = Readonly<Record<string, Attributes>>;

/** The item with everything else in one compressed attribute, `z`. */
export function packItem<Item extends Attributes>(item: Item): Item {
  const { m, ...others } = item as Attributes;
  const [loose, packed] = apart(others, LOOSE);
  const mailings = Object.entries((m ?? {}) as Mailings).map(
    ([id, mailing]) => [id, ...apart(mailing, LOOSE_OF_MAILING)] as const,
  );
  const looseMailings = Object.fromEntries(mailings.map(([id, each]) => [id, each]));
  const packedMailings = Object.fromEntries(mailings.map(([id, , each]) => [id, each]));
  const text = JSON.stringify({ ...packed, m: packedMailings });
  const z = new Uint8Array(deflateRawSync(text, { ...SMALL, dictionary: DICTIONARY }));
  return { ...loose, m: looseMailings, z } as unknown as Item;
}

/** For texts of some kilobytes: as small as with zlib's largest window, which takes twice the time to set up. Any window reads it. */
const SMALL = { windowBits: 13, memLevel: 6 };

/** The item as it was before it was packed; one that never was, as it is. */
export function unpackItem(item: Attributes): Attributes {
  const { z, m, ...loose } = item;
  if (z === undefined) return item;
  const text = inflateRawSync(z as Uint8Array, { dictionary: DICTIONARY }).toString();
  const { m: packedMailings, ...packed } = JSON.parse(text) as { readonly m: Mailings };
  const mailings = Object.entries((m ?? {}) as Mailings).map(([id, mailing]) => [
    id,
    { ...packedMailings[id], ...mailing },
  ]);
  return { ...packed, ...loose, m: Object.fromEntries(mailings) };
}

function apart(attributes: Attributes, loose: ReadonlySet<string>): [Attributes, Attributes] {
  const isLoose = ([name]: [string, unknown]) => loose.has(name);
  const all = Object.entries(attributes);
  return [
    Object.fromEntries(all.filter(isLoose)),
    Object.fromEntries(all.filter((each) => !isLoose(each))),
  ];
}

/**
 * What many items have, for the compression to refer to. Items are unreadable with another text: a better one needs an attribute of
 * its own.
 */
const DICTIONARY = Buffer.from(
  [
    '"done","not-needed","still-open","sent-again","changed","replaced","skipped","withdrawn","leaver","colleague","totziens"',
    '"digestSentOn","fo":{"lines":,"changed":[],"completed":true}',
    '"k":"resignation","k":"contract-end","k":"retirement","k":"employer","k":"quiet"',
    '"k":"nudge","s":["k":"notice","k":"catch-up","al":["several-manager","interview-leaver","interview-manager"',
    '"lt":{"manager":["leaver":["he":{"a":"yes","t":17999"vo":{',
    '"x":"not-in-plan","x":"too-late","co":{"name":"","iv":true,"pf":true,"ro":17999',
    ',"mk":{"a":"done","t":18000},"y":"to","w":"2027-0,"y":"o","w":"2027-0,"y":"a","w":"2027-0,"y":"b","w":"2027-0,"y":"l"',
    '"react""communicate""handover""team""reference""farewell""warm""post-exit-plan""post-exit-prepare""post-exit-invite"',
    '"next-steps""check-in-1""check-in-2""check-in-3""private-address""exit-questions""exit-questions-2""thanks""property"',
    '"look-back""paperwork""workload""exit-interview""settlement","t":"hr","a":"2027-"access","t":"it","a":"2027-',
    '"p":{"employee":{"name":"","language":"nl","workAddress":"@","privateAddress":"@","personnelNumber":"',
    '"},"manager":{"name":"","address":"@","language":"nl"},"hrContact":{"name":"HR","address":"hr@","language":"nl"}},"d":["2027-',
    '"df":true,"tz":"Europe/Amsterdam","u":1799,"s":[{"i":"","h":[[1799,"hr","submitted"],[1800,"manager","done","',
    '"la":1799,"hu":1803,"rh":"","g":"","e":1,"th":"2027-0',
    '{"k":"step","t":"desk","a":"2027-{"k":"step","t":"leaver","a":"2028-0',
    '"},{"i":"","t":"manager","a":"2026-0T09:00"},"m":{"":{"k":"step","t":"manager","a":"2027-0',
  ].join(""),
);
