import { inRequest } from "./correlation.ts";

/**
 * A fault may quote input or an AWS request, so its message is never logged: only its kind, its code, and its place in
 * the program.
 */
export class WordlessFault extends Error {
  override readonly name: string;

  constructor(fault: unknown) {
    super(codeOf(fault));
    this.name = kindOf(fault);
    this.stack = [`${this.name}: ${this.message}`, ...placesOf(fault)].join("\n");
  }
}

/** The kind of error, as one word. */
export function kindOf(fault: unknown): string {
  return fault instanceof Error ? asWord(fault.name, "Error") : typeof fault;
}

/** Where it happened, innermost first, as stack lines. Lines of the message that look like one are left out. */
export function placesOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return [];
  const { stack = "", name, message } = fault;
  const places = stack.startsWith(`${name}: ${message}`)
    ? stack.slice(`${name}: ${message}`.length)
    : stack;
  return places.split("\n").filter((line) => PLACE.test(line));
}

/** A place as V8 writes it: `    at async name (file:///…:1:2)`. */
const PLACE = /^ {4}at (?:[\w$.<>[\] ]+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]*:\d+:\d+\)?$/;

/** The code given by AWS or Node, or a status if there is none. */
function codeOf(fault: unknown): string {
  const { code, $metadata } = (fault ?? {}) as {
    code?: unknown;
    $metadata?: { httpStatusCode?: unknown };
  };
  return asWord(code ?? $metadata?.httpStatusCode, "its words are not written down");
}

function asWord(value: unknown, otherwise: string): string {
  return /^[\w.-]{1,64}$/.test(String(value)) ? String(value) : otherwise;
}

type Handler<Event, Result> = (event: Event, context: never) => Promise<Result>;

/**
 * A Lambda handler whose log lines say their request, and whose errors lose their message before the runtime logs them,
 * including unhandled rejections.
 */
export function onLambda<Event, Result>(handler: Handler<Event, Result>): Handler<Event, Result> {
  if (process.env.AWS_LAMBDA_RUNTIME_API) silenceTheRuntime();
  return async (event, context) => {
    try {
      return await inRequest(event, context, () => handler(event, context));
    } catch (fault) {
      throw new WordlessFault(fault);
    }
  };
}

function silenceTheRuntime(): void {
  // The runtime's own listeners run later and get the same error.
  process.prependListener("unhandledRejection", withoutWords);
  process.prependListener("uncaughtException", withoutWords);
}

/** Removes the message from the error itself. */
export function withoutWords(fault: unknown): void {
  if (!(fault instanceof Error)) return;
  const { name, message, stack } = new WordlessFault(fault);
  for (const key of Reflect.ownKeys(fault)) Reflect.deleteProperty(fault, key);
  for (const [key, value] of Object.entries({ name, message, stack }))
    Object.defineProperty(fault, key, { value, configurable: true, writable: true });
}
