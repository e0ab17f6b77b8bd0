import { base64url } from "jose";
import { Temporal } from "temporal-polyfill";
import { sealedTexts } from "../../lambdas/aws/sealed-texts.ts";
import { keysFrom } from "../support/keys-from.ts";

const NOW = Temporal.Instant.from("2027-01-14T09:00:00Z");
const LATER = NOW.add({ minutes: 30 });

test("what was sealed is opened again, until its moment", async () => {
  const seals = sealsWith("a");
  const text = await seals.seal("session", { subject: "anneke" }, LATER);
  expect(await seals.open("session", text, NOW)).toEqual({ subject: "anneke" });
  expect(await seals.open("session", text, LATER.add({ seconds: 1 }))).toBeUndefined();
});

test("nobody reads in it who has no key", async () => {
  const seals = sealsWith("a");
  const text = await seals.seal("session", { subject: "anneke" }, LATER);
  const readable = text.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(readable.join()).not.toContain("anneke");
});

describe("is not opened", () => {
  const seals = sealsWith("a");
  const sealed = () => seals.seal("session", { subject: "anneke" }, LATER);
  let kid = "";
  beforeAll(async () => {
    kid = (await keysFrom({ session: [keyNamed("a")] })("session").current()).id;
  });

  test.each<[string, () => Promise<string> | string]>([
    ["what was sealed for something else", () => seals.seal("sign-in", {}, LATER)],
    ["what was sealed with another key", () => otherSeals().seal("session", {}, LATER)],
    ["what was changed", async () => (await sealed()).replace(/.{4}$/, "AAAA")],
    ["what was cut off", async () => (await sealed()).slice(0, -10)],
    ["nothing", () => ""],
    ["any text", () => "abc"],
    ["a token that is signed with nothing", () => unsigned({ alg: "none", kid })],
    ["a token that only says it is encrypted", () => unsigned({ alg: "dir", enc: "A256GCM", kid })],
    ["a header that is no JSON", () => "e30x.a.b.c.d"],
  ])("%s", async (_, text) => {
    expect(await seals.open("session", await text(), NOW)).toBeUndefined();
  });
});

test("a session of the key before goes on, one of an older key does not", async () => {
  const old = await sealsWith("a").seal("session", { subject: "anneke" }, LATER);
  const after = (current: string, previous: string) => sealsWith(current, previous);
  expect(await after("b", "a").open("session", old, NOW)).toEqual({ subject: "anneke" });
  expect(await after("c", "b").open("session", old, NOW)).toBeUndefined();
});

function otherSeals() {
  return sealsWith("z");
}

function unsigned(header: object): string {
  const encoded = (value: object) => base64url.encode(JSON.stringify(value));
  return `${encoded(header)}..${encoded({ aud: "session", exp: 4e9, value: {} })}..`;
}

/** With a current and perhaps a previous key. */
function sealsWith(...names: string[]) {
  return sealedTexts(keysFrom({ session: names.map(keyNamed) })("session"));
}

function keyNamed(name: string): string {
  return Buffer.from(name.repeat(32)).toString("base64");
}
