import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { BODY_LIMIT_BYTES, readBody } from "../../lambdas/http/body.ts";

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

describe("a JSON body", () => {
  test.each([
    ["as text", { body: '{"reason":"stays"}' }],
    ["as base64", { body: base64('{"reason":"stays"}'), isBase64Encoded: true }],
    ["with a byte order mark", { body: '\uFEFF{"reason":"stays"}' }],
    [
      "with its character set named",
      { type: "Application/JSON; charset=utf-8", body: '{"reason":"stays"}' },
    ],
  ])("is read %s", (_how, event) => {
    expect(read({ type: JSON_TYPE, ...event })).toEqual({ json: { reason: "stays" } });
  });

  test.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["half an object", '{"reason":'],
    ["a list", "[]"],
    ["a text", '"stays"'],
    ["null", "null"],
    ["a number", "12"],
    ["form fields", "reason=stays"],
  ])("is refused when it is %s", (_what, body) => {
    expect(problemOf({ type: JSON_TYPE, body })).toEqual(["malformed-body", { given: "JSON" }]);
  });
});

describe("a form", () => {
  test.each([
    [
      "as base64, which is how API Gateway sends it",
      { body: base64("name=Ren%C3%A9e+d%27Hondt"), isBase64Encoded: true },
    ],
    ["as text", { body: "name=Ren%C3%A9e+d%27Hondt" }],
  ])("is read %s", (_how, event) => {
    const { form } = read({ type: FORM_TYPE, ...event }) as { form: URLSearchParams };
    expect([...form]).toEqual([["name", "Renée d'Hondt"]]);
  });

  test.each([
    ["a name in the alphabet of an old system", "name=Ren%E9e"],
    ["a half escape", "name=100%"],
  ])("is refused with %s, so that no letter is lost", (_what, body) => {
    expect(problemOf({ type: FORM_TYPE, body })).toEqual(["malformed-body", { given: FORM_TYPE }]);
  });
});

describe("any body", () => {
  test("is refused when it is no UTF-8", () => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]).toString("base64");
    expect(problemOf({ type: JSON_TYPE, body, isBase64Encoded: true })).toEqual([
      "malformed-body",
      { given: "UTF-8" },
    ]);
  });

  test("may be as large as the limit, in bytes, and no larger", () => {
    const letters = "é".repeat(BODY_LIMIT_BYTES / 2 - 4);
    expect(read({ type: JSON_TYPE, body: `{"n":"${letters}"}` })).toEqual({
      json: { n: letters },
    });
    const details = { given: String(BODY_LIMIT_BYTES + 1), allowed: String(BODY_LIMIT_BYTES) };
    const tooLarge = { type: JSON_TYPE, body: `{"n":"${letters}"} ` };
    expect(problemOf(tooLarge)).toEqual(["body-too-large", details]);
    const encoded = { ...tooLarge, body: base64(tooLarge.body), isBase64Encoded: true };
    expect(problemOf(encoded)).toEqual(["body-too-large", details]);
  });

  test.each([
    ["no content type", undefined, ""],
    ["a text", "text/plain", "text/plain"],
    ["a file", "multipart/form-data; boundary=x", "multipart/form-data; boundary=x"],
    ["something like JSON", "application/problem+json", "application/problem+json"],
    ["two types", "application/json, text/plain", "application/json, text/plain"],
    ["a very long type", "x".repeat(5000), `${"x".repeat(99)}…`],
  ])("is refused with %s", (_what, type, given) => {
    expect(problemOf({ type, body: "{}" })).toEqual([
      "unsupported-content-type",
      { given, allowed: "application/json, application/x-www-form-urlencoded" },
    ]);
  });
});

interface Sent {
  readonly type?: string | undefined;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean;
}

function read({ type, body, isBase64Encoded = false }: Sent) {
  const headers = type === undefined ? {} : { "content-type": type };
  return readBody({ headers, body, isBase64Encoded } as unknown as APIGatewayProxyEventV2);
}

function problemOf(sent: Sent): [code: string, details: object] | undefined {
  try {
    read(sent);
    return undefined;
  } catch (error) {
    const { code, details } = error as { code: string; details: object };
    return [code, details];
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
