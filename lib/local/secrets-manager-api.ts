import { randomBytes, randomUUID } from "node:crypto";
import type {
  GetSecretValueCommandInput,
  PutSecretValueCommandInput,
} from "@aws-sdk/client-secrets-manager";
import { AwsError } from "./aws-error.ts";
import {
  LINK_SECRET_ARN,
  SECRET_ARN,
  SESSION_SECRET_ARN,
  WEBHOOK_KEY,
  WEBHOOK_SECRET_ARN,
} from "./names.ts";
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
const SECRETS = [SECRET_ARN, LINK_SECRET_ARN, SESSION_SECRET_ARN, WEBHOOK_SECRET_ARN];

/**
 * Secrets Manager with the keys for hashes, links, sessions and the webhook, made once and kept. A new
 * value is the current version; the one before stays readable as the previous one.
 * Source: docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
 */
export function secretsManagerApi(secrets: Records<Secret>) {
  for (const arn of SECRETS) {
    const kept = secrets.get(arn) as (Secret & Partial<Version>) | undefined;
    if (!kept?.versions) secrets.set(arn, { versions: [firstVersion(arn, kept?.value)] });
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

/** A folder may hold a secret without versions: its value is kept, since locks were made with it. */
function firstVersion(arn: string, kept: string | undefined): Version {
  const key = arn === WEBHOOK_SECRET_ARN ? WEBHOOK_KEY : randomBytes(32).toString("base64url");
  return versionOf(kept ?? JSON.stringify({ key }), randomUUID());
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
