import { LINK_SECRET_ARN, SECRET_ARN } from "../../lib/local/names.ts";
import { openRecords } from "../../lib/local/records.ts";
import { secretsManagerApi } from "../../lib/local/secrets-manager-api.ts";

const NEW = JSON.stringify({ key: "another" });
const secret = { SecretId: LINK_SECRET_ARN };

describe("a secret of the emulated Secrets Manager", () => {
  test("is made once and kept, and each has a value of its own", () => {
    const kept = openRecords<never>();
    const value = (SecretId: string) =>
      secretsManagerApi(kept).GetSecretValue({ SecretId }).SecretString;
    expect(value(SECRET_ARN)).toBe(value(SECRET_ARN));
    expect(value(SECRET_ARN)).not.toBe(value(LINK_SECRET_ARN));
    expect(value("totziens-link-key")).toBe(value(LINK_SECRET_ARN));
  });

  test("that was kept before there were versions keeps its value", () => {
    const kept = openRecords<never>();
    kept.set(SECRET_ARN, { value: "old", createdAt: 1 } as never);
    const { SecretString } = secretsManagerApi(kept).GetSecretValue({ SecretId: SECRET_ARN });
    expect(SecretString).toBe("old");
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
