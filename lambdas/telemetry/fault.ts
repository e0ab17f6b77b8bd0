/**
 * A fault may quote what somebody typed, or what AWS was asked for, so its words never reach a log: only what kind it is, its
 * code, and where in the program it happened.
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

/** Where it happened, the innermost place first, as lines of a stack. Lines of its words that look like one are left out. */
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

/** What AWS, or Node, calls it beside its kind; a status where there is no code. */
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
 * A handler for Lambda, whose runtime writes into the log all that an error has: what it throws has no words, and what nobody
 * awaited loses them before the runtime sees it.
 */
export function onLambda<Event, Result>(handler: Handler<Event, Result>): Handler<Event, Result> {
  if (process.env.AWS_LAMBDA_RUNTIME_API) silenceTheRuntime();
  return async (event, context) => {
    try {
      return await handler(event, context);
    } catch (fault) {
      throw new WordlessFault(fault);
    }
  };
}

function silenceTheRuntime(): void {
  // The runtime's own listeners come after: they get the very same error.
  process.prependListener("unhandledRejection", withoutWords);
  process.prependListener("uncaughtException", withoutWords);
}

/** The very same error without its words. */
export function withoutWords(fault: unknown): void {
  if (!(fault instanceof Error)) return;
  const { name, message, stack } = new WordlessFault(fault);
  for (const key of Reflect.ownKeys(fault)) Reflect.deleteProperty(fault, key);
  for (const [key, value] of Object.entries({ name, message, stack }))
    Object.defineProperty(fault, key, { value, configurable: true, writable: true });
}
