import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import {
  ROUTE_FUNCTIONS,
  type Route,
  type RouteFunction,
  routeKey,
} from "../../lambdas/http/routes.ts";
import { ALL_ROUTES } from "../all-routes.ts";
import { OUTPUTS } from "../outputs.ts";
import type { SignIn } from "../sign-in.ts";
import { OFTEN, THROTTLES } from "../throttles.ts";
import { acknowledge } from "./acknowledge.ts";
import { type DomainSettings, OwnAddress } from "./own-address.ts";

export interface GatewayProps {
  /** By the routes they answer. */
  readonly functions: Readonly<Record<RouteFunction, IFunction>>;
  readonly signIn: SignIn;
  /** The organisation's own domain; without it, AWS's default URL is used. */
  readonly domain?: DomainSettings | undefined;
  readonly logRetention: RetentionDays;
}

/** The route, never the path with its departure id; no IP address, no user agent. */
const ACCESS_LOG = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  routeKey: "$context.routeKey",
  status: "$context.status",
  latencyInMilliseconds: "$context.responseLatency",
  responseLength: "$context.responseLength",
  error: "$context.error.message",
  authorizerError: "$context.authorizer.error",
};

/**
 * The HTTP API: every route of `all-routes.ts`, each with its function, and no other.
 *
 * On API routes the gateway rejects invalid tokens before any function runs; the handler checks again.
 */
export class Gateway extends Construct {
  readonly api: HttpApi;
  /** Without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id);
    const { functions, signIn, domain, logRetention } = props;

    const authorizer = new HttpJwtAuthorizer("Hr", signIn.issuer, {
      jwtAudience: [signIn.audience],
    });
    const integrations = new Map(
      ROUTE_FUNCTIONS.map((name) => [
        name,
        // A permission per route would exceed the function's policy limit of 20,480 bytes.
        new HttpLambdaIntegration(name, functions[name], { scopePermissionToRoute: false }),
      ]),
    );
    this.api = new HttpApi(this, "Api", { createDefaultStage: false });
    const doorOf = (door: Route["door"], name: RouteFunction) =>
      door === "machine"
        ? { authorizer, authorizationScopes: scopesOf(name, signIn) }
        : { authorizer: new HttpNoneAuthorizer() };
    const routes = ALL_ROUTES.map(({ method, path, door, function: name }) => {
      const methods = [HttpMethod[method]];
      const integration = integrations.get(name);
      const [route] = integration
        ? this.api.addRoutes({
            path,
            methods,
            integration,
            ...doorOf(door, name),
          })
        : [];
      if (!route) throw new Error(`The gateway made no route of ${method} ${path}.`);
      if (door !== "machine") acknowledge(route, "APIG4", OPEN_BECAUSE[name]);
      return route;
    });

    const accessLog = new LogGroup(this, "AccessLog", {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: OFTEN,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    (stage.node.defaultChild as CfnStage).routeSettings = routeSettings();
    // Settings of a route that does not exist yet are refused.
    stage.node.addDependency(...routes);

    const address = domain && new OwnAddress(this, "Address", { domain, api: this.api, stage });
    this.url = address?.url ?? this.api.apiEndpoint;
    new CfnOutput(this, "Url", { description: OUTPUTS.url, value: this.url });
  }
}

const OPEN_BECAUSE: Readonly<Record<RouteFunction, string>> = {
  "api/record": "Open to all: it tells nothing.",
  "api/list": "No route of it is open.",
  "api/changes": "No route of it is open.",
  "api/insights": "No route of it is open.",
  "api/document": "It says what the source says, and reaches nothing.",
  links: "A signed link carries its own proof, which the handler checks; the style is everybody's.",
  desk: "People come with a session in a cookie, which the handler checks: an authorizer reads headers.",
};

/** The gateway can check scopes, of which one is enough; other claims are left to the handler. */
function scopesOf(name: RouteFunction, { hrClaim, insightsClaim }: SignIn): string[] {
  const claims = name === "api/insights" && insightsClaim ? [hrClaim, insightsClaim] : [hrClaim];
  const scopes = claims.flatMap(scopeIn);
  return scopes.length === claims.length ? scopes : [];
}

function scopeIn(claim: string): string[] {
  const [name, value = ""] = claim.split(/=(.*)/s);
  return name === "scope" || name === "scp" ? [value] : [];
}

function routeSettings() {
  return Object.fromEntries(
    THROTTLES.map(({ route, throttle }) => [
      routeKey(route),
      { ThrottlingRateLimit: throttle.rateLimit, ThrottlingBurstLimit: throttle.burstLimit },
    ]),
  );
}
