import { randomBytes } from "node:crypto";
import { type KeyPurpose, parseKeyRing, rotated, textsOf } from "../../lambdas/aws/key-ring.ts";
import { unknownVerb } from "../command-line.ts";
import { SetupError } from "../setup-error.ts";

/** The secret of all keys. */
export interface KeysSecret {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

export interface KeysAsked {
  readonly verb: string | undefined;
  readonly purpose: string | undefined;
}

/** What it means that a key was replaced. The key of hashes can't be: under another nobody would be recognised. */
const REPLACED = {
  link: "The links in mails are signed with a fresh key. Those with the key before it work until it is replaced again, so leave some months between two. After a leak, replace it twice, ten minutes apart: that ends every link in every mail.",
  session:
    "The sessions at HR's desk have a fresh key. People stay signed in. After a leak, replace it twice, ten minutes apart: everybody at HR signs in again.",
  webhook:
    "Events are signed with a fresh key and with the one before it, until it is replaced again. HR's own system needs it: npm run keys -- show webhook. After a leak, replace it twice, ten minutes apart.",
} satisfies Partial<Record<KeyPurpose, string>>;
type Replaceable = keyof typeof REPLACED;

const BYTES = 32;

/** Does what was asked and says what became true. Throws a sentence if it can't be done. */
export async function changeKeys(
  { verb, purpose = "" }: KeysAsked,
  secret: KeysSecret,
): Promise<string> {
  if (verb === "rotate") return rotate(purpose, secret);
  if (verb === "show") return show(purpose, secret);
  throw new SetupError(`${unknownVerb(verb)}; allowed: rotate, show.`);
}

async function rotate(purpose: string, secret: KeysSecret): Promise<string> {
  if (purpose === "hash")
    throw new SetupError(
      "The key of hashes can't be replaced: under another one nobody would be recognised.",
    );
  if (!isReplaceable(purpose)) throw refused("rotate", purpose, Object.keys(REPLACED));
  const fresh = randomBytes(BYTES).toString("base64");
  await secret.write(JSON.stringify(rotated(await ringIn(secret), purpose, fresh)));
  return `${REPLACED[purpose]}\nFunctions that run already use it within ten minutes.`;
}

async function show(purpose: string, secret: KeysSecret): Promise<string> {
  if (purpose !== "webhook") throw refused("show", purpose, ["webhook"]);
  const [key = "", before] = textsOf(await ringIn(secret), "webhook");
  return [
    `The webhook's key:       ${key}`,
    `For Standard Webhooks:   whsec_${key}`,
    ...(before
      ? [`The one before:          ${before}, valid until the key is replaced again`]
      : []),
  ].join("\n");
}

function isReplaceable(purpose: string): purpose is Replaceable {
  return purpose in REPLACED;
}

function refused(verb: string, purpose: string, allowed: readonly string[]): SetupError {
  const given = purpose === "" ? "no key was named" : `"${purpose}" was named`;
  return new SetupError(`To ${verb}, ${given}; allowed: ${allowed.join(", ")}.`);
}

async function ringIn(secret: KeysSecret) {
  const ring = parseKeyRing(await secret.read());
  if (ring) return ring;
  throw new SetupError(
    "The secret does not hold our keys: somebody changed it by hand. Put the version before it back (docs/runbook.md, The keys).",
  );
}
