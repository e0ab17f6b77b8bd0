/** What AWS refused, as its message says. */
interface Refused {
  /** As in policies, for example `sqs:SendMessage`. */
  readonly action: string;
  /** The kind of resource and its name. */
  readonly resource: string | undefined;
  readonly because: string | undefined;
}

/** A sentence for an operator who can do something about it; undefined for anything else. */
export function awsSentence(error: unknown): string | undefined {
  const refused = refusedIn(error);
  if (refused) return refusedSentence(refused);
  if (isNotSignedIn(error)) return signInSentence(error);
  if (isUnreachable(error)) return `AWS can't be reached: ${reasonOf(error)}.`;
  return isDenied(error) ? `AWS refused it: ${reasonOf(error)}.` : undefined;
}

/** What to do when AWS knows nobody. */
export function signInSentence(error: unknown): string {
  return `To look at AWS, sign in first (for example: aws sso login, then AWS_PROFILE=NAME): ${reasonOf(error)}.`;
}

function refusedSentence({ action, resource, because }: Refused): string {
  const what = resource ? `${action} on ${resource}` : action;
  const why = because ? ` AWS says: ${because}.` : "";
  return `You may not do ${what}.${why} Ask who gives permissions in this account for it, then give the command again.`;
}

/** The error on one line, without its final full stop; of a missing permission only which one. */
export function reasonOf(error: unknown): string {
  const refused = refusedIn(error);
  if (refused) {
    const { action, resource } = refused;
    return resource ? `you may not do ${action} on ${resource}` : `you may not do ${action}`;
  }
  return onOneLine(error) || (error as Error).name;
}

function onOneLine(error: unknown): string {
  return (error as Error).message.replace(/\s+/g, " ").replace(/[.\s]+$/, "");
}

/** One form of message in all services: docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html. */
const NOT_AUTHORIZED =
  /not authorized to perform:? ([\w-]+:\w+)(?: on resource:? (\S+))?(?: (?:because|with) (.+))?$/;

function refusedIn(error: unknown): Refused | undefined {
  const [, action, resource, because] = NOT_AUTHORIZED.exec(onOneLine(error)) ?? [];
  if (action === undefined) return undefined;
  return { action, resource: resource && resourceWords(resource), because };
}

/** The kinds that we make, by service and what follows the account in an ARN. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^sqs:(.+)/, "queue"],
  [/^dynamodb:table\/([^/]+)/, "table"],
  [/^cloudformation:stack\/([^/]+)/, "stack"],
  [/^lambda:function:([^:]+)/, "function"],
  [/^lambda:event-source-mapping:(.+)/, "event source mapping"],
  [/^secretsmanager:secret:(.+)/, "secret"],
  [/^scheduler:schedule-group\/(.+)/, "schedule group"],
  [/^scheduler:schedule\/(.+)/, "schedule"],
  [/^cognito-idp:userpool\/(.+)/, "user pool"],
  [/^ses:identity\/(.+)/, "SES identity"],
  [/^sns:([^:]+)/, "topic"],
  [/^iam:role\/(.+)/, "role"],
  [/^logs:log-group:([^:]+)/, "log group"],
];

/** `*` is what AWS says of actions that know no resource. */
function resourceWords(resource: string): string | undefined {
  if (resource === "*") return undefined;
  const [, , service, , , ...rest] = resource.split(":");
  const place = `${service}:${rest.join(":")}`;
  for (const [pattern, kind] of KINDS) {
    const [, name] = pattern.exec(place) ?? [];
    if (name) return `the ${kind} ${name}`;
  }
  return resource;
}

const DENIED = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AuthorizationError",
  "AuthorizationErrorException",
  "UnauthorizedOperation",
]);

function isDenied(error: unknown): boolean {
  return DENIED.has((error as Error).name);
}

const NOT_SIGNED_IN = new Set([
  "CredentialsProviderError",
  "TokenProviderError",
  "ExpiredToken",
  "ExpiredTokenException",
  "UnrecognizedClientException",
  "InvalidClientTokenId",
]);

function isNotSignedIn(error: unknown): boolean {
  return NOT_SIGNED_IN.has((error as Error).name);
}

const UNREACHABLE = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT"]);

function isUnreachable(error: unknown): boolean {
  const { name, code = "" } = error as Error & { readonly code?: string };
  return name === "TimeoutError" || UNREACHABLE.has(code);
}
