import type * as z from "zod/mini";
import type { ProblemCode } from "./problem-words.ts";
import type { ROUTES, Route, RouteName } from "./routes.ts";

/**
 * A route's description in the API document, beside its schema. No function contains these words: the build writes them to
 * build/openapi.json.
 */
export interface Operation {
  readonly summary: string;
  readonly description?: string;
  /** Request headers it uses, besides `Accept-Language`. */
  readonly headers?: readonly ("If-Match" | "Idempotency-Key")[];
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly body?: OperationBody;
  readonly answers: Readonly<Record<number, OperationAnswer>>;
  /** The problems it can answer, besides those of every route with a door or a body. */
  readonly problems?: readonly ProblemCode[];
}

export interface Parameter {
  readonly description: string;
  readonly schema: z.ZodMiniType;
}

export interface OperationBody {
  readonly schema: z.ZodMiniType;
  /** The body is optional. */
  readonly isOptional?: true;
  /** Also in a JSON PATCH's content type (RFC 7396). */
  readonly isPatch?: true;
  /** Each field's description, by dotted name: `employee.name`, or `do=skip` where the value decides. None may lack one. */
  readonly fields: Readonly<Record<string, string>>;
  /** Each is a valid request. */
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
  /** Absent for JSON. */
  readonly type?: string;
}

/** The routes that the document must contain: those for machines. */
export type MachineRouteName = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { readonly door: "machine" } ? Name : never;
}[RouteName];

/** A function's operations by route; a missing one does not compile. */
export type OperationsOf<F extends Route["function"]> = Readonly<
  Record<
    {
      [Name in MachineRouteName]: (typeof ROUTES)[Name]["function"] extends F ? Name : never;
    }[MachineRouteName],
    Operation
  >
>;
