import { readFileSync } from "node:fs";
import { departureToItem } from "../../lambdas/store/departure-item.ts";
import type { Attributes } from "../../lambdas/store/item-codec.ts";
import { packItem, unpackItem } from "../../lambdas/store/packed-item.ts";
import { WHOLE_DEPARTURE } from "../support/whole-departure.ts";
import { frozenItems } from "./frozen-items.ts";

const ITEMS: readonly Attributes[] = [
  ...frozenItems(0),
  ...frozenItems(1),
  JSON.parse(JSON.stringify(departureToItem(WHOLE_DEPARTURE))),
];

test("what is packed comes back as it was, and what never was packed stays as it is", () => {
  for (const item of ITEMS) {
    expect(unpackItem(packItem(item))).toEqual(item);
    expect(unpackItem(item)).toBe(item);
  }
});

test("claims, index keys and the outbox stay outside, where they are written on a path", () => {
  for (const item of ITEMS) {
    const { m, z, ...loose } = packItem(item);
    expect(z).toBeInstanceOf(Uint8Array);
    expect(item).toMatchObject(loose);
    expect(Object.keys(loose)).toEqual(
      ["pk", "v", "hd", "un", "sh", ...INDEX_KEYS]
        .filter((name) => name in item)
        .sort(inOrderOf(item)),
    );
    for (const [id, mailing] of Object.entries(m as Record<string, Attributes>))
      for (const name of ["r", "i", "c", "st", "sa", "sy"])
        expect(mailing[name]).toEqual((item.m as Record<string, Attributes>)[id]?.[name]);
  }
});

test("what is written on a path later counts, and what is removed there is gone", () => {
  const [item = {}] = ITEMS;
  const packed = packItem(item);
  const [id = ""] = Object.keys(packed.m as object);
  const { sy: _, ...mailing } = (packed.m as Record<string, Attributes>)[id] as Attributes;
  const { un: _done, ...rest } = packed;
  const written = {
    ...rest,
    v: 99,
    m: { ...(packed.m as object), [id]: { ...mailing, st: "claimed" } },
  };
  const back = unpackItem(written);
  expect(back).toMatchObject({ v: 99, m: { [id]: { st: "claimed" } } });
  expect(back).not.toHaveProperty("un");
  expect((back.m as Record<string, Attributes>)[id]).not.toHaveProperty("sy");
});

test("an item that was packed once can be read for ever", () => {
  const file = new URL("fixtures/packed.json", import.meta.url);
  const { z, m, item } = JSON.parse(readFileSync(file, "utf8"));
  expect(unpackItem({ pk: item.pk, m, z: Uint8Array.from(Buffer.from(z, "base64")) })).toEqual(
    item,
  );
});

const INDEX_KEYS = ["dd", "da", "ls", "ln", "ap", "an", "mg", "hc", "pe"];

function inOrderOf(item: Attributes) {
  const names = Object.keys(item);
  return (one: string, other: string) => names.indexOf(one) - names.indexOf(other);
}
