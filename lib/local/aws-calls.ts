import type { IncomingHttpHeaders } from "node:http";
import type { FaultyService } from "./faults.ts";

/** A request, from any transport. */
export interface AwsRequest {
  readonly method?: string | undefined;
  /** From the path on. */
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** One call of an SDK client, read from its HTTP request. */
export interface AwsCall {
  readonly service: FaultyService;
  /** As AWS names it, for example `SendEmail`. */
  readonly operation: string;
  // biome-ignore lint/suspicious/noExplicitAny: each operation has an input of its own.
  readonly input: any;
}

const TARGETS: Readonly<Record<string, FaultyService>> = {
  AmazonSQS: "sqs",
  secretsmanager: "secretsmanager",
  DynamoDB_20120810: "dynamodb",
};

/** The call, or undefined if no local service knows it. */
export function readCall(request: AwsRequest, body: Buffer): AwsCall | undefined {
  const input = body.length > 0 ? JSON.parse(body.toString()) : {};
  const target = request.headers["x-amz-target"];
  if (typeof target === "string") {
    const [prefix = "", operation = ""] = target.split(".");
    const service = TARGETS[prefix];
    return service && { service, operation, input };
  }
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, first, name] = url.pathname.split("/");
  if (url.pathname === "/v2/email/outbound-emails" && request.method === "POST") {
    return { service: "ses", operation: "SendEmail", input };
  }
  if (first === "schedules") {
    return readSchedulerCall(`${request.method}`, name, { ...queryOf(url), ...input });
  }
  return readLambdaCall(url, request, input);
}

function readLambdaCall(
  { pathname }: URL,
  { headers }: AwsRequest,
  Payload: unknown,
): AwsCall | undefined {
  const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(pathname) ?? [];
  if (name === undefined) return undefined;
  const InvocationType = headers["x-amz-invocation-type"] ?? "RequestResponse";
  const FunctionName = decodeURIComponent(name);
  return {
    service: "lambda",
    operation: "Invoke",
    input: { FunctionName, InvocationType, Payload },
  };
}

function readSchedulerCall(
  method: string,
  name: string | undefined,
  input: object,
): AwsCall | undefined {
  if (!name) return { service: "scheduler", operation: "ListSchedules", input };
  const operation = { POST: "CreateSchedule", GET: "GetSchedule", DELETE: "DeleteSchedule" }[
    method
  ];
  const named = { ...input, Name: decodeURIComponent(name) };
  return operation ? { service: "scheduler", operation, input: named } : undefined;
}

/** Scheduler puts request members into the query under other names. */
function queryOf({ searchParams }: URL): Record<string, string> {
  const renamed: Readonly<Record<string, string>> = {
    ScheduleGroup: "GroupName",
    groupName: "GroupName",
  };
  return Object.fromEntries(
    [...searchParams].map(([name, value]) => [renamed[name] ?? name, value]),
  );
}
