import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { base64url } from "jose";
import { Temporal } from "temporal-polyfill";
import { sealedTexts } from "../../lambdas/aws/sealed-texts.ts";

const NOW = Temporal.Instant.from("2027-01-14T09:00:00Z");
const LATER = NOW.add({ minutes: 30 });

test("what was sealed is opened again, until its moment", async () => {
  const seals = sealedTexts({ client: secretOf("a"), secretArn: "key" });
  const text = await seals.seal("session", { subject: "anneke" }, LATER);
  expect(await seals.open("session", text, NOW)).toEqual({ subject: "anneke" });
  expect(await seals.open("session", text, LATER.add({ seconds: 1 }))).toBeUndefined();
});

test("nobody reads in it who has no key", async () => {
  const seals = sealedTexts({ client: secretOf("a"), secretArn: "key" });
  const text = await seals.seal("session", { subject: "anneke" }, LATER);
  const readable = text.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(readable.join()).not.toContain("anneke");
});

describe("is not opened", () => {
  const seals = sealedTexts({ client: secretOf("a"), secretArn: "key" });
  const sealed = () => seals.seal("session", { subject: "anneke" }, LATER);
  const kid = "version-a";

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
  const old = await sealedTexts({ client: secretOf("a"), secretArn: "key" }).seal(
    "session",
    { subject: "anneke" },
    LATER,
  );
  const after = (current: string, previous: string) =>
    sealedTexts({ client: secretOf(current, previous), secretArn: "key" });
  expect(await after("b", "a").open("session", old, NOW)).toEqual({ subject: "anneke" });
  expect(await after("c", "b").open("session", old, NOW)).toBeUndefined();
});

function otherSeals() {
  return sealedTexts({ client: secretOf("z"), secretArn: "key" });
}

function unsigned(header: object): string {
  const encoded = (value: object) => base64url.encode(JSON.stringify(value));
  return `${encoded(header)}..${encoded({ aud: "session", exp: 4e9, value: {} })}..`;
}

/** Secrets Manager with a current and perhaps a previous version. */
function secretOf(current: string, previous?: string): SecretsManagerClient {
  return {
    send: async ({ input }: { input: { VersionStage: string } }) => {
      const version = input.VersionStage === "AWSCURRENT" ? current : (previous ?? current);
      return {
        VersionId: `version-${version}`,
        SecretString: JSON.stringify({ key: `key of version ${version}` }),
      };
    },
  } as unknown as SecretsManagerClient;
}
