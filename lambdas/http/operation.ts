import type * as z from "zod/mini";
import type { ProblemCode } from "./problem-words.ts";
import type { ROUTES, Route, RouteName } from "./routes.ts";

/**
 * What the API document says of one route, beside the schema that validates it. No function carries these words: the
 * build makes build/openapi.json of them.
 */
export interface Operation {
  readonly summary: string;
  readonly description?: string;
  /** Request headers it heeds, beside `Accept-Language`. */
  readonly headers?: readonly ("If-Match" | "Idempotency-Key")[];
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly body?: OperationBody;
  readonly answers: Readonly<Record<number, OperationAnswer>>;
  /** The problems it can answer; those of every route with a door or a body are added. */
  readonly problems?: readonly ProblemCode[];
}

export interface Parameter {
  readonly description: string;
  readonly schema: z.ZodMiniType;
}

export interface OperationBody {
  readonly schema: z.ZodMiniType;
  /** Nothing need be sent. */
  readonly isOptional?: true;
  /** Also as what a PATCH may call its JSON (RFC 7396). */
  readonly isPatch?: true;
  /** What each field is, by its dotted name: `employee.name`, or `do=skip` where the value decides. Every field has one. */
  readonly fields: Readonly<Record<string, string>>;
  /** Each is valid, and can be sent as it is. */
  readonly examples: Readonly<Record<string, Example>>;
}

export interface Example {
  readonly summary: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface OperationAnswer {
  readonly description: string;
  readonly schema?: z.ZodMiniType;
  readonly headers?: readonly ("ETag" | "Location" | "Content-Disposition" | "Link")[];
  /** Where it is not JSON. */
  readonly type?: string;
}

/** The routes that the document must have: those that machines ask. */
export type MachineRouteName = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { readonly door: "machine" } ? Name : never;
}[RouteName];

/** The operations of one function, by route: one that is missing does not compile. */
export type OperationsOf<F extends Route["function"]> = Readonly<
  Record<
    {
      [Name in MachineRouteName]: (typeof ROUTES)[Name]["function"] extends F ? Name : never;
    }[MachineRouteName],
    Operation
  >
>;
