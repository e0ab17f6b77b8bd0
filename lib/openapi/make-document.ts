import type { Operation, OperationAnswer, OperationBody } from "../../lambdas/http/operation.ts";
import { ROUTES, type Route } from "../../lambdas/http/routes.ts";
import { HEADERS, PARAMETERS } from "./headers.ts";
import { INTRODUCTION } from "./introduction.ts";
import { described, formOf, type JsonSchema, namedSchemas, schemaOf } from "./json-schema.ts";
import { GROUPS, OPERATIONS } from "./operations.ts";
import { PROBLEM_SCHEMA, problemsOf } from "./problems.ts";
import { WEBHOOKS } from "./webhooks.ts";

/** An OpenAPI 3.1 document, as far as the page and the tests use it. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: Readonly<Record<string, object>> & {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
  readonly [member: string]: unknown;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly object[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, MediaType>>;
  };
  readonly responses: Readonly<Record<string, DocumentedAnswer>>;
}

export interface MediaType {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<
    Record<string, { readonly summary: string; readonly value: Readonly<Record<string, unknown>> }>
  >;
}

export interface DocumentedAnswer {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: object;
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** The API as one OpenAPI 3.1 document, made of the route table and the validating schemas. */
export function makeDocument(version: string): ApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Totziens", version, description: INTRODUCTION },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: "/", description: "Where this document was found." }],
    security: [{ bearer: [] }],
    tags: GROUPS.map(({ name, description }) => ({ name, description })),
    paths: paths(),
    webhooks: WEBHOOKS,
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "An access token for this API with HR’s claim. An ID token is refused.",
        },
      },
      headers: HEADERS,
      parameters: PARAMETERS,
      responses: {
        Unauthorized: gatewayAnswer("No token, or one that is not valid here."),
        TooManyRequests: gatewayAnswer("Too many requests: try again in a second."),
      },
      schemas: { ...namedSchemas(), Problem: PROBLEM_SCHEMA },
    },
  };
}

function paths(): ApiDocument["paths"] {
  const byPath: Record<string, Record<string, DocumentedOperation>> = {};
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const route: Route = ROUTES[name as keyof typeof OPERATIONS];
    byPath[route.path] ??= {};
    Object.assign(byPath[route.path] as object, {
      [route.method.toLowerCase()]: documented(name, route, operation),
    });
  }
  return byPath;
}

function documented(
  name: string,
  { path, door }: Route,
  operation: Operation,
): DocumentedOperation {
  const { summary, description, body } = operation;
  const group = GROUPS.find(({ routes }) => routes.includes(name));
  return {
    operationId: name,
    summary,
    ...(description ? { description } : {}),
    tags: group ? [group.name] : [],
    ...(door === "open" ? { security: [] } : {}),
    parameters: parametersOf(path, operation),
    ...(body ? { requestBody: requestBody(body) } : {}),
    responses: door === "open" ? answersOf(operation) : responses(operation),
  };
}

function parametersOf(path: string, { headers = [], query = {} }: Operation): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  return [
    ...[...inPath, ...headers, "Accept-Language"].map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    ...Object.entries(query).map(([name, { description, schema }]) => ({
      name,
      in: "query",
      description,
      schema: schemaOf(schema),
    })),
  ];
}

function requestBody({ schema, fields, examples, isOptional, isPatch }: OperationBody) {
  const json = { schema: described(schemaOf(schema), fields), examples };
  const form = Object.entries(examples).filter(([, { value }]) => !takesAway(value));
  return {
    required: !isOptional,
    content: {
      "application/json": json,
      ...(isPatch ? { "application/merge-patch+json": json } : {}),
      "application/x-www-form-urlencoded": {
        schema: formOf(json.schema),
        examples: Object.fromEntries(
          form.map(([name, { summary, value }]) => [name, { summary, value: dotted(value) }]),
        ),
      },
    },
  };
}

function takesAway(value: object): boolean {
  return Object.values(dotted(value)).includes(null);
}

/** Form fields: groups become dotted names. */
function dotted(value: object, prefix = ""): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      typeof field === "object" && field !== null && !Array.isArray(field)
        ? Object.entries(dotted(field, `${prefix}${name}.`))
        : [[`${prefix}${name}`, field]],
    ),
  );
}

function responses(operation: Operation): DocumentedOperation["responses"] {
  const problems = problemsOf(operation).map(
    ({ status, description }) => [String(status), { description, ...PROBLEM }] as const,
  );
  return {
    ...answersOf(operation),
    ...Object.fromEntries(problems),
    "401": { $ref: "#/components/responses/Unauthorized" },
    "429": { $ref: "#/components/responses/TooManyRequests" },
  };
}

function answersOf({ answers }: Operation): DocumentedOperation["responses"] {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)]),
  );
}

function answerOf({ description, schema, headers = [], type }: OperationAnswer): DocumentedAnswer {
  const shown = [...headers, "Content-Language"];
  return {
    description,
    headers: Object.fromEntries(
      shown.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    ...(schema ? { content: { [type ?? "application/json"]: { schema: schemaOf(schema) } } } : {}),
  };
}

const PROBLEM = {
  headers: { "Content-Language": { $ref: "#/components/headers/Content-Language" } },
  content: {
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  },
};

function gatewayAnswer(description: string) {
  const schema = { type: "object", properties: { message: { type: ["string", "null"] } } };
  return { description, content: { "application/json": { schema } } };
}
