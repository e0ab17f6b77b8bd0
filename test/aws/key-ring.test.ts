import {
  KEY_PURPOSES,
  keysOf,
  parseKeyRing,
  rotated,
  textsOf,
} from "../../lambdas/aws/key-ring.ts";
import { rotatingKeys } from "../../lambdas/aws/rotating-keys.ts";
import { keysFrom } from "../support/keys-from.ts";

const RING = { key: "r".repeat(64) };
const FRESH = Buffer.from("f".repeat(32)).toString("base64");

describe("the one secret of all keys", () => {
  test("gives each purpose a key of its own, in every version the same", () => {
    const texts = KEY_PURPOSES.map((purpose) => textsOf(RING, purpose));
    expect(texts).toEqual([
      ["lv6FI2YvrG0wM6JlM5xwev+YG+M8g73gCkiGTDgTAfM="],
      ["+VJ74Rb6WQJ2OiOtYBnXy6hCMX38SnQL0/2rBDWquHQ="],
      ["SODu+JwINPUXAgNDPZbJdvu5O/dXWU6dw9PFjewG590="],
      ["GG8ilCwjKXLlgVpVduIK7GAIHSIuXNvh/61gnskgFIo="],
    ]);
  });

  test("with another root gives other keys", () => {
    for (const purpose of KEY_PURPOSES)
      expect(textsOf({ key: "s".repeat(64) }, purpose)).not.toEqual(textsOf(RING, purpose));
  });

  test("gets a fresh key in front, keeps the one before, and forgets older ones; the other purposes stay", () => {
    const once = rotated(RING, "link", FRESH);
    expect(textsOf(once, "link")).toEqual([FRESH, ...textsOf(RING, "link")]);
    const again = rotated(once, "link", "x".repeat(44));
    expect(textsOf(again, "link")).toEqual(["x".repeat(44), FRESH]);
    for (const purpose of ["hash", "session", "webhook"] as const)
      expect(textsOf(again, purpose)).toEqual(textsOf(RING, purpose));
  });

  test("calls a key by a name that tells nothing of it", () => {
    const [fresh, before] = keysOf(rotated(RING, "link", FRESH), "link");
    expect(fresh?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(fresh?.id).not.toBe(before?.id);
    expect(keysOf(RING, "link")[0]?.id).toBe(before?.id);
  });

  test.each([
    ["as AWS makes it", JSON.stringify(RING)],
    ["with a key that was replaced", JSON.stringify(rotated(RING, "webhook", FRESH))],
  ])("is understood %s", (_how, text) => {
    expect(parseKeyRing(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "{key}"],
    ["null", "null"],
    ["no root", "{}"],
    ["a root that can be guessed", '{"key":"secret"}'],
    ["a list without a key", JSON.stringify({ ...RING, link: [] })],
    ["a key that is no list", JSON.stringify({ ...RING, link: FRESH })],
    ["a key that is not in base64", JSON.stringify({ ...RING, link: ["z z".repeat(20)] })],
    ["a key that is too short", JSON.stringify({ ...RING, link: ["c2hvcnQ="] })],
  ])("is refused with %s", (_what, text) => {
    expect(parseKeyRing(text)).toBeUndefined();
  });
});

test("a secret that holds something else is a fault, which quotes nothing of it", async () => {
  const client = { send: async () => ({ SecretString: "{hunter2" }) } as never;
  const keys = rotatingKeys({ client, secretArn: "arn-of-keys" })("link");
  await expect(keys.current()).rejects.toThrow("Secret arn-of-keys does not hold keys");
  await expect(keys.current()).rejects.not.toThrow("hunter2");
});

test("all purposes of a function are fetched together, once in ten minutes", async () => {
  let [now, calls] = [0, 0];
  const client = {
    send: async () => {
      calls += 1;
      return { SecretString: JSON.stringify(RING) };
    },
  } as never;
  const keysFor = rotatingKeys({ client, secretArn: "keys", clock: () => now });
  const useAll = () =>
    Promise.all([
      keysFor("hash").current(),
      keysFor("session").current(),
      keysFor("webhook").all(),
    ]);
  await useAll();
  now = 9 * 60_000;
  await useAll();
  expect(calls).toBe(1);
  now = 11 * 60_000;
  await useAll();
  expect(calls).toBe(2);
});

test("a token with an unknown key takes nobody's keys away while the secret can't be fetched", async () => {
  let [now, isDown] = [0, false];
  const client = {
    send: async () => {
      if (isDown) throw new Error("Secrets Manager is down.");
      return { SecretString: JSON.stringify(RING) };
    },
  } as never;
  const keys = rotatingKeys({ client, secretArn: "keys", clock: () => now })("link");
  const { id } = await keys.current();
  [now, isDown] = [2 * 60_000, true];
  await expect(keys.withId("unknown")).rejects.toThrow("is down");
  expect((await keys.withId(id))?.id).toBe(id);
  now = 11 * 60_000;
  await expect(keys.withId(id)).rejects.toThrow("is down");
  isDown = false;
  expect((await keys.withId(id))?.id).toBe(id);
});

test("a key that is not in the list is derived, and one that is, is used as it is", async () => {
  const [current] = await keysFrom({ webhook: [FRESH] })("webhook").all();
  expect(current?.secret.export().toString()).toBe("f".repeat(32));
});
