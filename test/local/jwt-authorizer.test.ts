import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { AUDIENCE } from "../../lib/local/names.ts";
import { startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;

beforeAll(async () => {
  world = await startFakeStack();
});

afterAll(() => world.stack.close());
beforeEach(() => {
  world.requests.length = 0;
});

function visit(token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${world.stack.url}/departures/1`, { headers });
}

async function json(answer: Response) {
  return JSON.parse(await answer.text());
}

const SECONDS = () => Math.floor(Date.now() / 1000);

describe("a token opens the door", () => {
  const status = async (token: string) => (await visit(token)).status;

  test("when it is ours", async () => {
    expect(await status(await world.stack.accessToken())).toBe(204);
  });

  test.each<[string, () => Record<string, unknown>]>([
    ["for somebody else", () => ({ aud: "https://elsewhere.example" })],
    ["from another issuer", () => ({ iss: "https://elsewhere.example" })],
    ["that has expired", () => ({ exp: SECONDS() - 60 })],
    ["that is not valid yet", () => ({ nbf: SECONDS() + 600 })],
    ["from the future", () => ({ iat: SECONDS() + 600 })],
    ["that never expires", () => ({ exp: undefined })],
  ])("but not one %s", async (_what, claims) => {
    const token = await world.stack.accessToken(claims());
    expect(await status(token)).toBe(401);
  });

  test("but not one that nobody signed, or somebody else", async () => {
    const claims = { iss: world.stack.issuer.url, aud: AUDIENCE, exp: SECONDS() + 600 };
    expect(await status(new UnsecuredJWT(claims).encode())).toBe(401);
    const { privateKey } = await generateKeyPair("RS256");
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
    expect(await status(forged)).toBe(401);
    expect(await status("nonsense")).toBe(401);
  });

  test("also an ID token, as on AWS: the handler has to look", async () => {
    const token = await world.stack.accessToken({
      client_id: undefined,
      scope: undefined,
      nonce: "n",
    });
    expect(await status(token)).toBe(204);
  });

  test("also one whose client stands for the audience", async () => {
    expect(
      await status(await world.stack.accessToken({ aud: undefined, client_id: AUDIENCE })),
    ).toBe(204);
    expect(await status(await world.stack.accessToken({ aud: undefined }))).toBe(401);
  });

  test("and without one the answer says only that", async () => {
    const answer = await fetch(`${world.stack.url}/departures/1`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answer.json()).toEqual({ message: "Unauthorized" });
    expect(world.requests).toEqual([]);
  });

  test("which health does not need", async () => {
    expect((await fetch(`${world.stack.url}/health`)).status).toBe(204);
    expect(world.requests[0]?.requestContext).not.toHaveProperty("authorizer");
  });
});

test("the issuer gives HR's system a token that opens the door", async () => {
  const { issuer, url } = world.stack;
  const discovered = await json(await fetch(`${issuer.url}/.well-known/openid-configuration`));
  expect(discovered).toMatchObject({ issuer: issuer.url, jwks_uri: `${url}/oidc/jwks` });
  const answer = await fetch(discovered.token_endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: issuer.clientId,
      client_secret: issuer.clientSecret,
      scope: "departures",
    }),
  });
  const { access_token: token, expires_in } = await json(answer);
  expect(expires_in).toBe(30 * 24 * 60 * 60);
  expect((await visit(token)).status).toBe(204);
  expect(world.requests[0]?.requestContext).toMatchObject({
    authorizer: { jwt: { claims: { scope: "departures", client_id: "hr-system" } } },
  });
});
