import { API_DOCUMENT } from "../support/api-document.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

test("whoever asks gets the document, without a token", async () => {
  const answer = await fetch(`${stack.url}/openapi.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(await answer.json()).toEqual(API_DOCUMENT);
});

test("the page tells people of every operation and of every shape, without a script", async () => {
  const answer = await fetch(`${stack.url}/openapi`);
  const page = await answer.text();
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|style="/);
  for (const [path, methods] of Object.entries(API_DOCUMENT.paths))
    for (const [method, { operationId }] of Object.entries(methods)) {
      expect(page).toContain(`<article id="${operationId}"`);
      expect(page).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
    }
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
});

test("both are small over the wire", async () => {
  for (const path of ["/openapi", "/openapi.json"]) {
    for (const encoding of ["br", "gzip"]) {
      const headers = { "accept-encoding": encoding };
      const response = await fetch(`${stack.url}${path}`, { headers });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(Number(response.headers.get("content-length"))).toBeLessThan(20_000);
      expect(await response.text()).toContain("/departures");
    }
  }
});

test("who takes neither Brotli nor gzip gets it as it is", async () => {
  const response = await fetch(`${stack.url}/openapi.json`, {
    headers: { "accept-encoding": "identity" },
  });
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(await response.json()).toEqual(API_DOCUMENT);
});
