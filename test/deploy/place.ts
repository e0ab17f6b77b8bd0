import type { Temporal } from "temporal-polyfill";

/** Where the journey goes: the same journey, whether that is an emulator on this machine or an account of AWS. */
export interface Place {
  readonly name: string;
  readonly stage: string;
  readonly account: string;
  readonly region: string;
  /** What every command, and every client, finds in its environment to get there. */
  readonly environment: NodeJS.ProcessEnv;
  /** How long what should happen now may take, in seconds as they really pass. */
  readonly patienceSeconds: number;
  /** Somebody wants this to end. */
  readonly stopped: AbortSignal;
  /** What this process must do itself, once it has that environment. */
  enter?(): Promise<void>;
  ask(url: string, request: Request): Promise<Answer>;
  /** Lets time pass there. */
  pass(time: Temporal.Duration): Promise<void>;
  /** Deploys of this stage have these settings from now on, where they may be changed and nothing outlives this run. */
  changeSettings?(changed: Readonly<Record<string, unknown>>): void;
  /** What was mailed, where that can be seen. */
  outbox?(): Promise<readonly MailSeen[]>;
  close(): Promise<void>;
}

export interface Request {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface MailSeen {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}
