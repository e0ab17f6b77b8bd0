import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type ThrottleSettings,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ROUTES, type Route, type RouteName, routeKey } from "../../lambdas/web/routes.ts";
import type { SignIn } from "../sign-in.ts";
import { acknowledge } from "./acknowledge.ts";

export interface HrGatewayProps {
  /** Answers every route. */
  readonly handler: IFunction;
  readonly signIn: SignIn;
  readonly logRetention: RetentionDays;
}

/** Requests per second over all routes: far above what HR does by hand, far below what would hurt. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 } as const satisfies ThrottleSettings;

/** Less where a request costs schedules or writes, and where anybody may ask. */
const ROUTE_THROTTLES: Partial<Record<RouteName, Required<ThrottleSettings>>> = {
  health: { rateLimit: 5, burstLimit: 10 },
  submit: { rateLimit: 10, burstLimit: 20 },
  withdraw: { rateLimit: 10, burstLimit: 20 },
};

/** Names the route and never the path, which holds the id of a departure; no address, no agent. */
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
 * The door for HR's systems: every route of `lambdas/web/routes.ts`, and no other.
 *
 * The gateway refuses who has no valid token before any function runs; the handler looks again.
 */
export class HrGateway extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { handler, signIn, logRetention }: HrGatewayProps) {
    super(scope, id);

    const authorizer = new HttpJwtAuthorizer("Hr", signIn.issuer, {
      jwtAudience: [signIn.audience],
    });
    const integration = new HttpLambdaIntegration("Handler", handler);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false });
    const doors = {
      machine: { authorizer, authorizationScopes: scopesIn(signIn.hrClaim) },
      open: { authorizer: new HttpNoneAuthorizer() },
    };
    const routes = Object.values<Route>(ROUTES).map(({ method, path, door }) => {
      const methods = [HttpMethod[method]];
      const [route] = this.api.addRoutes({ path, methods, integration, ...doors[door] });
      if (!route) throw new Error(`The gateway made no route of ${method} ${path}.`);
      if (door === "open") acknowledge(route, "APIG4", "Open to all: it tells nothing.");
      return route;
    });

    const accessLog = new LogGroup(this, "AccessLog", {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    (stage.node.defaultChild as CfnStage).routeSettings = routeSettings();
    // Settings of a route that is not there yet are refused.
    stage.node.addDependency(...routes);

    new CfnOutput(this, "Url", { description: "Where the API answers.", value: stage.url });
  }
}

/** The gateway can look at scopes itself; other claims are left to the handler. */
function scopesIn(hrClaim: string): string[] {
  const [name, value = ""] = hrClaim.split(/=(.*)/s);
  return name === "scope" || name === "scp" ? [value] : [];
}

function routeSettings() {
  return Object.fromEntries(
    Object.entries(ROUTE_THROTTLES).map(([name, { rateLimit, burstLimit }]) => [
      routeKey(ROUTES[name as RouteName]),
      { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit },
    ]),
  );
}
