import { ACCOUNT, KEYS_SECRET_ARN, REGION, WEBHOOK_KEY } from "../../lib/local/names.ts";
import { openRecords } from "../../lib/local/records.ts";
import { secretsManagerApi } from "../../lib/local/secrets-manager-api.ts";

const CURRENT = "AWSCURRENT";
const NEW = JSON.stringify({ key: "another" });
const secret = { SecretId: KEYS_SECRET_ARN };

describe("a secret of the emulated Secrets Manager", () => {
  test("is made once and kept, and knows the webhook's key that is the same on every computer", () => {
    const kept = openRecords<never>();
    const value = (SecretId: string) =>
      secretsManagerApi(kept).GetSecretValue({ SecretId }).SecretString;
    expect(value(KEYS_SECRET_ARN)).toBe(value(KEYS_SECRET_ARN));
    expect(value("totziens-keys")).toBe(value(KEYS_SECRET_ARN));
    expect(JSON.parse(value(KEYS_SECRET_ARN)).webhook).toEqual([WEBHOOK_KEY]);
  });

  test("keeps the key of hashes of a folder that has one of before, since locks were made with it", () => {
    const kept = openRecords<never>();
    const before = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:totziens-hash-key`;
    const versions = [{ id: "1", value: '{"key":"of before"}', createdAt: 1, stages: [CURRENT] }];
    kept.set(before, { versions } as never);
    const { SecretString } = secretsManagerApi(kept).GetSecretValue(secret);
    const [hash = ""] = JSON.parse(SecretString).hash;
    expect(Buffer.from(hash, "base64").toString()).toBe("of before");
  });

  test("has no previous value until it gets a new one; then one, and no more than one", () => {
    const api = secretsManagerApi(openRecords());
    const first = api.GetSecretValue(secret);
    const previous = () => api.GetSecretValue({ ...secret, VersionStage: "AWSPREVIOUS" });
    expect(previous).toThrow("staging label: AWSPREVIOUS");

    api.PutSecretValue({ ...secret, SecretString: NEW });
    expect(api.GetSecretValue(secret).SecretString).toBe(NEW);
    expect(previous()).toMatchObject({
      SecretString: first.SecretString,
      VersionId: first.VersionId,
      VersionStages: ["AWSPREVIOUS"],
    });

    api.PutSecretValue({ ...secret, SecretString: "third" });
    expect(previous().SecretString).toBe(NEW);
    expect(() => api.GetSecretValue({ ...secret, VersionId: first.VersionId })).toThrow(
      "VersionId",
    );
  });

  test("gets a new value once for one request, and refuses another value under its token", () => {
    const api = secretsManagerApi(openRecords());
    const request = { ...secret, SecretString: NEW, ClientRequestToken: "t".repeat(32) };
    expect(api.PutSecretValue(request)).toEqual(api.PutSecretValue(request));
    expect(() => api.PutSecretValue({ ...request, SecretString: "x" })).toThrow("twice");
    expect(api.GetSecretValue({ ...secret, VersionStage: "AWSPREVIOUS" })).toBeDefined();
  });

  test("that is not there is not found", () => {
    const api = secretsManagerApi(openRecords());
    expect(() => api.GetSecretValue({ SecretId: "other" })).toThrow("can't find");
  });
});
