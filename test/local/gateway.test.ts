import { request } from "node:http";
import { startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

const SIX_MEGABYTES = 6 * 1024 * 1024;

let world: World;

beforeAll(async () => {
  world = await startFakeStack({
    handlers: {
      async "api/record"(event) {
        world.requests.push(event);
        world.called.push("api/record");
        if (event.body === "crash") throw new Error("crash");
        if (event.body === "much") return { statusCode: 200, body: "x".repeat(6_291_556) };
        if (event.body === "plain") return { hello: "world" } as never;
        return {
          statusCode: 201,
          headers: { "Content-Type": "text/html", ETag: '"1"' },
          cookies: ["a=1", "b=2"],
          body: Buffer.from("é").toString("base64"),
          isBase64Encoded: true,
        };
      },
    },
  });
});

afterAll(() => world.stack.close());
beforeEach(() => {
  world.requests.length = 0;
});

async function ask(path: string, init: RequestInit = {}, token = world.stack.accessToken()) {
  const authorization = `Bearer ${await token}`;
  return fetch(`${world.stack.url}${path}`, {
    ...init,
    headers: { authorization, ...init.headers },
  });
}

describe("a request arrives as payload 2.0", () => {
  test("with its route, path parameters, query, headers and cookies", async () => {
    await ask("/departures/a%20b?x=1&x=2&y=%26", {
      headers: { cookie: "one=1; two=2", "X-Note": "Hello" },
    });
    const [event] = world.requests;
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "GET /departures/{id}",
      rawPath: "/departures/a b",
      rawQueryString: "x=1&x=2&y=%26",
      queryStringParameters: { x: "1,2", y: "&" },
      pathParameters: { id: "a b" },
      cookies: ["one=1", "two=2"],
      headers: { "x-note": "Hello" },
      isBase64Encoded: false,
      requestContext: { stage: "$default", http: { method: "GET", path: "/departures/a b" } },
    });
    expect(event?.headers).not.toHaveProperty("cookie");
    expect(event).not.toHaveProperty("body");
  });

  test("with claims as text, a list as [a b]", async () => {
    const token = world.stack.accessToken({ groups: ["hr", "all"], verified: true });
    await ask("/departures/1", {}, token);
    expect(world.requests[0]?.requestContext).toMatchObject({
      authorizer: {
        jwt: {
          scopes: null,
          claims: { groups: "[hr all]", verified: "true", exp: expect.stringMatching(/^\d+$/) },
        },
      },
    });
  });

  test.each([
    ["application/json; charset=utf-8", "{}", false],
    ["text/plain", "{}", false],
    ["application/x-www-form-urlencoded", "e30=", true],
    ["application/octet-stream", "e30=", true],
  ])("with a body of type %s as %s", async (type, body, isBase64Encoded) => {
    await ask("/departures", { method: "POST", body: "{}", headers: { "content-type": type } });
    expect(world.requests[0]).toMatchObject({ body, isBase64Encoded });
  });
});

describe("an answer goes back", () => {
  const post = (body: string) =>
    ask("/departures", { method: "POST", body, headers: { "content-type": "text/plain" } });

  test("with its status, headers, cookies and decoded body", async () => {
    const answer = await post("");
    expect(answer.status).toBe(201);
    expect(answer.headers.get("etag")).toBe('"1"');
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await answer.text()).toBe("é");
  });

  test("as JSON with 200, when it has no status", async () => {
    const answer = await post("plain");
    expect([answer.status, await answer.json()]).toEqual([200, { hello: "world" }]);
  });

  test("as 500 without a word about why, when the function breaks", async () => {
    const answer = await post("crash");
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { message: "Internal Server Error" },
    ]);
  });

  test("as 413, when the request has more than 10 MB", async () => {
    const answer = await post("x".repeat(10 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(world.requests).toEqual([]);
  });

  test.each([
    ["six megabytes of text", "text/plain", SIX_MEGABYTES],
    ["four and a half megabytes, six as base64", "multipart/form-data", 0.75 * SIX_MEGABYTES],
  ])("as 413, when Lambda takes no such event: %s", async (_what, type, bytes) => {
    const body = "x".repeat(bytes);
    const answer = await ask("/departures", {
      method: "POST",
      body,
      headers: { "content-type": type },
    });
    expect([answer.status, await answer.json()]).toEqual([
      413,
      { message: "Request Entity Too Large" },
    ]);
    const less = body.slice(0, -4096);
    await ask("/departures", { method: "POST", body: less, headers: { "content-type": type } });
    expect(world.requests).toHaveLength(1);
  });

  test("as 431, when address and headers have more than ten kilobytes together", async () => {
    const answer = await ask(`/departures?q=${"x".repeat(5000)}`, {
      headers: { "x-much": "x".repeat(5240) },
    });
    expect(answer.status).toBe(431);
    expect(world.requests).toEqual([]);
  });

  test("as 500, when it has more than six megabytes", async () => {
    const answer = await post("much");
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { message: "Internal Server Error" },
    ]);
  });

  test.each(["/nothing", "/departures/1/2", "/departures/"])("as 404 for %s", async (path) => {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toEqual([404, { message: "Not Found" }]);
  });

  test("as 404 for another method", async () => {
    expect((await ask("/departures", { method: "DELETE" })).status).toBe(404);
  });
});

describe("each route has its function", () => {
  test.each([
    ["GET", "/health", "api/record"],
    ["POST", "/departures", "api/record"],
    ["PATCH", "/departures/1", "api/changes"],
    ["POST", "/departures/1/withdraw", "api/changes"],
    ["GET", "/links/abc", "links"],
    ["HEAD", "/links/abc", "links"],
    ["POST", "/links/abc", "links"],
  ])("%s %s: %s", async (method, path, name) => {
    world.called.length = 0;
    const answer = await ask(path, { method });
    expect(world.called).toEqual([name]);
    if (method === "HEAD") expect(await answer.text()).toBe("");
  });

  test("links and their style need no token", async () => {
    for (const path of ["/links/abc", "/style.css"])
      expect((await fetch(`${world.stack.url}${path}`)).status).toBe(204);
  });
});

describe("only this computer gets in", () => {
  const statusFor = (headers: Record<string, string>, path = "/health", method = "GET") =>
    new Promise((resolve, reject) => {
      const outgoing = request(`${world.stack.url}${path}`, { headers, method }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      outgoing.on("error", reject).end();
    });

  test.each([
    ["another name for this computer", { host: "evil.example" }, 403],
    ["a page elsewhere", { origin: "https://evil.example" }, 403],
    ["a page of nowhere", { origin: "null" }, 403],
    ["127.0.0.1", { host: "127.0.0.1:3000" }, 201],
    ["a page of this computer", { origin: "http://localhost:3000" }, 201],
  ])("%s", async (_who, headers, status) => {
    expect(await statusFor(headers)).toBe(status);
  });

  test("a page behind a link, which hides its own address, may post to it, and to nothing else", async () => {
    const nowhere = { origin: "null" };
    expect(await statusFor(nowhere, "/links/abc", "POST")).toBe(204);
    expect(await statusFor(nowhere, "/departures", "POST")).toBe(403);
    expect(await statusFor({ origin: "https://evil.example" }, "/links/abc", "POST")).toBe(403);
  });
});
