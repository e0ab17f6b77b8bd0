/** The parts of two libraries without types that the local stack uses. */
declare module "dynalite" {
  import type { Server } from "node:http";

  interface DynaliteOptions {
    /** A folder; without it the tables are kept in memory. */
    readonly path?: string;
    readonly createTableMs?: number;
  }
  export default function dynalite(options?: DynaliteOptions): Server;
}

declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }
}
