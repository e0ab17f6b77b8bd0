import { randomBytes } from "node:crypto";
import type { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SignJWT, UnsecuredJWT } from "jose";
import type { Temporal } from "temporal-polyfill";
import { type KeyRing, keysOf, rotated } from "../../lambdas/aws/key-ring.ts";
import { linkTokens } from "../../lambdas/aws/link-tokens.ts";
import { rotatingKeys } from "../../lambdas/aws/rotating-keys.ts";
import type { Link } from "../../lambdas/departure/model/ports.ts";
import { KEYS_SECRET_ARN } from "../../lib/local/names.ts";
import { openRecords } from "../../lib/local/records.ts";
import { secretsManagerApi } from "../../lib/local/secrets-manager-api.ts";
import { at } from "../support/departures.ts";

const NOW = at("2027-01-20T10:00");
const ADDRESS = "F.ElIdrissi@delinde.example";
const LINK: Link = {
  departureId: "0123456789abcdef0123456789abcdef",
  mailingId: "withdrawn-with-a-long-name",
  revision: 12,
  purpose: "steps",
  expires: at("2027-03-01T00:00"),
};

describe("a link", () => {
  test("says what it is for, until it is over", async () => {
    const { links } = world();
    const token = await links.sign(LINK, ADDRESS);
    expect(await links.read(token, NOW)).toMatchObject({ ...LINK, expires: expect.anything() });
    expect((await links.read(token, NOW))?.expires.equals(LINK.expires)).toBe(true);
    expect(await links.read(token, LINK.expires.subtract({ seconds: 1 }))).toBeDefined();
    expect(await links.read(token, LINK.expires)).toBeUndefined();
  });

  test("is for whoever got the mail, however the address is written, and for nobody else", async () => {
    const { links } = world();
    const read = await links.read(await links.sign(LINK, ADDRESS), NOW);
    expect(read?.isFor(ADDRESS.toLowerCase())).toBe(true);
    expect(read?.isFor("successor@delinde.example")).toBe(false);
  });

  test("holds no address, no name, and fits in a mail's header", async () => {
    const { links } = world();
    const token = await links.sign(LINK, ADDRESS);
    const claims = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
    expect(claims).not.toMatch(/elidrissi|delinde|@/i);
    expect(token.length).toBeLessThan(400);
    expect(token).toMatch(/^[\w.-]+$/);
  });

  test.each([
    ["nothing", () => ""],
    ["words", () => "not a token"],
    ["other words in three parts", () => "a.b.c"],
    ["one with a letter changed", (token: string) => swapped(token, token.length - 10)],
    ["one with other claims", (token: string) => withClaims(token, { r: 99 })],
    ["one cut off", (token: string) => token.slice(0, -1)],
    ["one that nobody signed", () => unsigned()],
    ["a thousand letters", () => "x".repeat(1000)],
  ])("that is %s does not work", async (_, forge) => {
    const { links } = world();
    const token = await links.sign(LINK, ADDRESS);
    expect(await links.read(forge(token), NOW)).toBeUndefined();
  });

  test.each([
    ["without an end", { d: "x", m: "y", r: 1, a: "z" }, false],
    ["without a mailing", { d: "x", r: 1, a: "z" }, true],
  ])("%s does not work, even when we had signed it", async (_, claims, ends) => {
    const { links, key } = world();
    const jwt = new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: key().id })
      .setAudience("steps");
    if (ends) jwt.setExpirationTime("10y");
    const token = await jwt.sign(key().secret);
    expect(await links.read(token, NOW)).toBeUndefined();
  });

  test("of one departure is not for the same address in another", async () => {
    const { links } = world();
    const one = await links.sign(LINK, ADDRESS);
    const other = await links.sign({ ...LINK, departureId: "f".repeat(32) }, ADDRESS);
    const hash = (token: string) => JSON.parse(claimsOf(token)).a;
    expect(hash(one)).not.toBe(hash(other));
  });
});

describe("after the key was replaced", () => {
  test("links of the key before still work, and new ones have the new key", async () => {
    const { links, rotate, pass } = world();
    const token = await links.sign(LINK, ADDRESS);
    rotate();
    pass({ minutes: 11 });
    const read = await links.read(token, NOW);
    expect(read?.isFor(ADDRESS)).toBe(true);
    expect(headerOf(await links.sign(LINK, ADDRESS))).not.toBe(headerOf(token));
  });

  test("and replaced again, links of the first key do not work any more", async () => {
    const { links, rotate, pass } = world();
    const token = await links.sign(LINK, ADDRESS);
    rotate();
    rotate();
    pass({ minutes: 11 });
    expect(await links.read(token, NOW)).toBeUndefined();
  });

  test("a function that has the old key reads links of the new one within a minute", async () => {
    const { links, another, rotate, pass } = world();
    await links.read(await links.sign(LINK, ADDRESS), NOW);
    rotate();
    const token = await another().sign(LINK, ADDRESS);
    pass({ minutes: 1 });
    expect(await links.read(token, NOW)).toBeDefined();
  });

  test("made-up keys do not make it ask again and again", async () => {
    const { links, calls, another, rotate } = world();
    await links.read(await links.sign(LINK, ADDRESS), NOW);
    rotate();
    rotate();
    const token = await another().sign(LINK, ADDRESS);
    const before = calls();
    for (let time = 0; time < 20; time += 1) await links.read(token, NOW);
    expect(calls()).toBe(before);
  });

  test("a fault of the secret store is a fault, not a link that does not work", async () => {
    const { links, breakDown, pass } = world();
    const token = await links.sign(LINK, ADDRESS);
    breakDown();
    pass({ minutes: 11 });
    await expect(links.read(token, NOW)).rejects.toThrow("broken");
  });
});

function world() {
  const api = secretsManagerApi(openRecords());
  let now = 0;
  let calls = 0;
  let isBroken = false;
  const client = {
    async send({ input }: GetSecretValueCommand) {
      calls += 1;
      if (isBroken) throw new Error("broken");
      return api.GetSecretValue(input);
    },
  } as unknown as SecretsManagerClient;
  const secretArn = KEYS_SECRET_ARN;
  const another = () => linkTokens(rotatingKeys({ client, secretArn, clock: () => now })("link"));
  const ring = (): KeyRing => JSON.parse(api.GetSecretValue({ SecretId: secretArn }).SecretString);
  return {
    links: another(),
    another,
    calls: () => calls,
    key: () => {
      const [key] = keysOf(ring(), "link");
      if (!key) throw new Error("There is no key.");
      return key;
    },
    rotate: () => {
      const fresh = randomBytes(32).toString("base64");
      const SecretString = JSON.stringify(rotated(ring(), "link", fresh));
      api.PutSecretValue({ SecretId: secretArn, SecretString });
    },
    pass: ({ minutes }: { readonly minutes: number }) => {
      now += minutes * 60_000;
    },
    breakDown: () => {
      isBroken = true;
    },
  };
}

function swapped(token: string, place: number): string {
  const letter = token[place] === "A" ? "B" : "A";
  return token.slice(0, place) + letter + token.slice(place + 1);
}

function withClaims(token: string, changes: object): string {
  const [header, , signature] = token.split(".");
  const claims = JSON.stringify({ ...JSON.parse(claimsOf(token)), ...changes });
  return [header, Buffer.from(claims).toString("base64url"), signature].join(".");
}

function unsigned(expires: Temporal.Instant = LINK.expires): string {
  return new UnsecuredJWT({ d: LINK.departureId, m: LINK.mailingId, r: 1, a: "x" })
    .setAudience("steps")
    .setExpirationTime(expires.epochMilliseconds / 1000)
    .encode();
}

function claimsOf(token: string): string {
  return Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
}

function headerOf(token: string): string | undefined {
  return token.split(".")[0];
}
