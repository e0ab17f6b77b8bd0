import type { Template } from "aws-cdk-lib/assertions";
import { type Statement, statementOf } from "./permissions.ts";
import { type Resource, resources } from "./synthesise.ts";

/** What one role, or one resource's own policy, allows or denies. */
export interface Said extends Statement {
  /** The role's logical id without its hash; for a policy of a resource that resource's own. */
  readonly who: string;
  readonly effect: "Allow" | "Deny";
  /** Whom it is said to; for a role's own policies nobody else. */
  readonly principal?: unknown;
}

/** Every statement of every policy in a template, wherever it stands. */
export function allStatements(template: Template): Said[] {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return all.flatMap(([id, { Properties }]) => {
    const roles: string[] = (Properties?.Roles ?? []).map(({ Ref }: { Ref: string }) => Ref);
    const who = roles.length > 0 ? roles : [id];
    return documentsIn(Properties).flatMap((document) =>
      who.flatMap((each) =>
        document.Statement.map((said) => ({ who: plain(each), ...read(said) })),
      ),
    );
  });
}

interface Document {
  readonly Statement: readonly Record<string, unknown>[];
}

/** Every policy document in there, but for who may take a role. */
function documentsIn(value: unknown): Document[] {
  if (typeof value !== "object" || value === null) return [];
  if ("Statement" in value) return [value as Document];
  return Object.entries(value)
    .filter(([key]) => key !== "AssumeRolePolicyDocument")
    .flatMap(([, part]) => documentsIn(part));
}

function read(said: Record<string, unknown>) {
  const effect = said.Effect as Said["effect"];
  return { ...statementOf(said), effect, ...(said.Principal ? { principal: said.Principal } : {}) };
}

/** A logical id without the hash at its end. */
function plain(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, "");
}

/** The queues, tables and topics of a template whose own policy refuses connections that are not encrypted. */
export function refusesPlain(template: Template): string[] {
  return Object.values({
    ...resources(template, "AWS::SQS::QueuePolicy"),
    ...resources(template, "AWS::SNS::TopicPolicy"),
  })
    .filter(({ Properties }) => isRefusing(Properties.PolicyDocument))
    .flatMap(({ Properties }) => Properties.Queues ?? Properties.Topics)
    .map(({ Ref }: { Ref: string }) => Ref);
}

export function isRefusing(document: Document | undefined): boolean {
  return (document?.Statement ?? []).some(
    ({ Effect, Condition, Principal }) =>
      Effect === "Deny" &&
      ['{"AWS":"*"}', '"*"'].includes(JSON.stringify(Principal)) &&
      JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
  );
}
