import { randomBytes, randomUUID } from "node:crypto";
import type {
  GetSecretValueCommandInput,
  PutSecretValueCommandInput,
} from "@aws-sdk/client-secrets-manager";
import type { KeyRing } from "../../lambdas/aws/key-ring.ts";
import { AwsError } from "./aws-error.ts";
import { ACCOUNT, KEYS_SECRET_ARN, REGION, WEBHOOK_KEY } from "./names.ts";
import type { Records } from "./records.ts";

interface Version {
  readonly id: string;
  readonly value: string;
  readonly createdAt: number;
  readonly stages: readonly string[];
}

interface Secret {
  readonly versions: readonly Version[];
}

const CURRENT = "AWSCURRENT";
const PREVIOUS = "AWSPREVIOUS";
const SECRETS = [KEYS_SECRET_ARN];
/** Where a folder from before there was one secret has its key of hashes. */
const HASH_SECRET_ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:totziens-hash-key`;

/**
 * Secrets Manager with the secret of all keys, made once and kept. A new value is the current version; the one before
 * stays readable as the previous one.
 * Source: docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
 */
export function secretsManagerApi(secrets: Records<Secret>) {
  if (!secrets.get(KEYS_SECRET_ARN)) {
    const value = JSON.stringify(firstKeys(secrets.get(HASH_SECRET_ARN)));
    secrets.set(KEYS_SECRET_ARN, { versions: [versionOf(value, randomUUID())] });
  }

  return {
    GetSecretValue({ SecretId, VersionId, VersionStage }: GetSecretValueCommandInput) {
      const { arn, versions } = find(SecretId);
      const stage = VersionStage ?? (VersionId ? undefined : CURRENT);
      const version = versions.find(
        ({ id, stages }) =>
          (!VersionId || id === VersionId) && (stage === undefined || stages.includes(stage)),
      );
      if (!version) throw notFound(`secret value for ${describe(stage, VersionId)}`);
      return {
        ...names(arn, version),
        SecretString: version.value,
        CreatedDate: version.createdAt / 1000,
      };
    },

    PutSecretValue({ SecretId, SecretString, ClientRequestToken }: PutSecretValueCommandInput) {
      const { arn, versions } = find(SecretId);
      const id = ClientRequestToken ?? randomUUID();
      const same = versions.find((version) => version.id === id);
      if (same) return answerAgain(arn, same, SecretString);
      const version = versionOf(SecretString ?? "", id);
      secrets.set(arn, { versions: [...versions.flatMap(demoted), version] });
      return names(arn, version);
    },
  };

  function find(secretId = ""): Secret & { readonly arn: string } {
    const arn = SECRETS.find((each) => each === secretId || nameOf(each) === secretId);
    const secret = arn && secrets.get(arn);
    if (!secret) throw notFound("secret");
    return { ...secret, arn };
  }
}

/** A key of hashes that the folder has already is kept, since locks were made with it. */
function firstKeys(before: Secret | undefined): KeyRing {
  const value = before?.versions?.find(({ stages }) => stages.includes(CURRENT))?.value;
  const hash = value && Buffer.from(JSON.parse(value).key).toString("base64");
  return {
    key: randomBytes(32).toString("base64url"),
    webhook: [WEBHOOK_KEY],
    ...(hash ? { hash: [hash] } : {}),
  };
}

function versionOf(value: string, id: string): Version {
  return { id, value, createdAt: Date.now(), stages: [CURRENT] };
}

/** The current version becomes the previous one; the former previous one loses its label. */
function demoted(version: Version): Version[] {
  return version.stages.includes(CURRENT) ? [{ ...version, stages: [PREVIOUS] }] : [];
}

/** A repeated request returns its version; another value under its token is refused. */
function answerAgain(arn: string, version: Version, value: string | undefined) {
  if (version.value === value) return names(arn, version);
  throw new AwsError(
    "ResourceExistsException",
    "You can't use ClientRequestToken twice with different values.",
  );
}

function names(arn: string, { id, stages }: Version) {
  return { ARN: arn, Name: nameOf(arn), VersionId: id, VersionStages: stages };
}

function nameOf(arn: string): string | undefined {
  return arn.split(":").at(-1);
}

function describe(stage: string | undefined, id: string | undefined): string {
  return stage === undefined ? `VersionId: ${id}` : `staging label: ${stage}`;
}

function notFound(what: string): AwsError {
  return new AwsError(
    "ResourceNotFoundException",
    `Secrets Manager can't find the specified ${what}.`,
  );
}
