import { Validator } from "@seriousme/openapi-schema-validator";
import { ROUTES, type Route } from "../../lambdas/http/routes.ts";
import { API_DOCUMENT, operations, schemaAt } from "../support/api-document.ts";

const OPERATIONS = operations().map(
  (each) => [`${each.method.toUpperCase()} ${each.path}`, each] as const,
);

test("the document is OpenAPI 3.1", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(API_DOCUMENT))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("what a machine can ask stands in the document, and nothing that it cannot", () => {
  const machines = Object.values<Route>(ROUTES)
    .filter(({ door }) => door === "machine")
    .map(({ method, path }) => `${method} ${path}`);
  expect(OPERATIONS.map(([key]) => key).toSorted()).toEqual(
    [...machines, "GET /health"].toSorted(),
  );
});

test.each(OPERATIONS)("%s says how to come in, and what cannot be", (_key, { path, operation }) => {
  const isOpen = path === "/health";
  expect(operation).toMatchObject(isOpen ? { security: [] } : { tags: [expect.any(String)] });
  expect("401" in operation.responses).toBe(!isOpen);
  expect("403" in operation.responses).toBe(!isOpen);
});

test.each(OPERATIONS)("each parameter in %s is described", (_key, { path, operation }) => {
  const named = operation.parameters.map((each) => (each as { $ref?: string }).$ref ?? "");
  for (const [, name] of path.matchAll(/\{(\w+)\}/g))
    expect(named).toContain(`#/components/parameters/${name}`);
});

const EXAMPLES = operations().flatMap(({ path, method, operation }) =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(
      ([name, { value }]) => [`${method} ${path} ${name}`, type, { path, method, value }] as const,
    ),
  ),
);

test.each(EXAMPLES)("the example %s is what its schema says, as %s", (_name, type, example) => {
  const { path, method, value } = example;
  const validate = schemaAt("paths", path, method, "requestBody", "content", type, "schema");
  expect([validate(value), validate.errors]).toEqual([true, null]);
});

test("each operation with a body has an example", () => {
  for (const { operation } of operations()) {
    const body = operation.requestBody?.content["application/json"];
    if (body) expect(Object.keys(body.examples ?? {}).length).toBeGreaterThan(0);
  }
});

test("each reference leads somewhere", () => {
  const text = JSON.stringify(API_DOCUMENT);
  const references = new Set([...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path));
  for (const reference of references) {
    const found = `${reference}`
      .split("/")
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], API_DOCUMENT);
    expect([reference, typeof found]).toEqual([reference, "object"]);
  }
  expect(references.size).toBeGreaterThan(20);
});
