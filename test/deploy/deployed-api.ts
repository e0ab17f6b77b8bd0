import assert from "node:assert/strict";
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { DeployedStacks } from "./deployed-stacks.ts";
import type { Answer, Place } from "./place.ts";

/** A departure as the API shows it; only what this journey looks at. */
export interface Shown {
  readonly id: string;
  readonly lastDay: string;
  readonly status: string;
  readonly mailings: readonly ShownMailing[];
}

export interface ShownMailing {
  readonly id: string;
  readonly at: { readonly local: string; readonly zone: string };
  readonly revision: number;
  readonly state: string;
  readonly delivered?: boolean;
  readonly why?: string;
}

/** The deployed API, asked from outside as an HR system does. */
export interface DeployedApi {
  readonly url: string;
  json(method: string, path: string, body?: unknown): Promise<Shown>;
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Shown>;
  /** As somebody who shows this instead of a good token. */
  asStranger(path: string, authorization?: string): Promise<Answer>;
}

export async function deployedApi(place: Place, stacks: DeployedStacks): Promise<DeployedApi> {
  const url = await stacks.output(stacks.application, "GatewayUrl");
  const token = await askToken(place, stacks);
  const authorization = `Bearer ${token}`;

  return {
    url,
    json: (method, path, body) =>
      send(method, path, "application/json", body === undefined ? undefined : JSON.stringify(body)),
    form: (path, fields) =>
      send("POST", path, "application/x-www-form-urlencoded", `${new URLSearchParams(fields)}`),
    asStranger: (path, shown) =>
      place.ask(`${url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(shown && { authorization: shown }) },
        body: "{}",
      }),
  };

  async function send(method: string, path: string, type: string, body?: string): Promise<Shown> {
    const headers = {
      authorization,
      ...(body === undefined
        ? {}
        : { "content-type": type, "content-length": `${Buffer.byteLength(body)}` }),
    };
    const answer = await place.ask(`${url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    assert.ok(answer.status < 300, `${method} ${path} answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body) as Shown;
  }
}

/** As HR's system does: an id and a secret for a token. */
async function askToken(place: Place, stacks: DeployedStacks): Promise<string> {
  const id = await stacks.output(stacks.state, "SignInClientId");
  const tokenEndpoint = await stacks.output(stacks.state, "SignInTokenEndpoint");
  const pools = [...(await stacks.resources(stacks.state)).values()];
  const pool = pools.find(({ type }) => type === "AWS::Cognito::UserPool")?.physicalId;
  const { UserPoolClient } = await new CognitoIdentityProviderClient().send(
    new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId: id }),
  );
  const credentials = Buffer.from(`${id}:${UserPoolClient?.ClientSecret}`).toString("base64");
  const answer = await place.ask(tokenEndpoint, {
    method: "POST",
    headers: {
      authorization: `Basic ${credentials}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
  });
  const { access_token: token } = JSON.parse(answer.body) as { access_token?: string };
  assert.ok(token, `The issuer gave no token: ${answer.status} ${answer.body}`);
  return token;
}
