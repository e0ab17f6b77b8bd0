import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What one call of AWS answers: a status, and XML for the old protocol or JSON for the others. */
export type Answer = readonly [status: number, body: string | object];

/** Answers by `Action` of the query protocol, by the operation of the JSON one and its queue, or by method and path of the REST one. */
export type Answers = Readonly<Record<string, Answer>>;

/** Its own address, in answers. */
export const HERE = "http://here";

/** An AWS that says what it is told to, on loopback, and remembers what it was asked. */
export async function startFakeAws(answers: Answers) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const name = await nameOf(request);
    asked.push(name);
    const [status, body] = answers[name] ?? [404, { message: `${name} is not there` }];
    const isJson = typeof body === "object";
    response.writeHead(status, {
      "content-type": isJson ? "application/json" : "text/xml",
      ...(isJson && status === 404 ? { "x-amzn-errortype": "NotFoundException" } : {}),
    });
    const { port } = server.address() as AddressInfo;
    const text = isJson ? JSON.stringify(body) : body;
    response.end(text.replaceAll(HERE, `http://127.0.0.1:${port}`));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => close(server) };
}

async function nameOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = request.headers["x-amz-target"];
  const body = Buffer.concat(chunks).toString();
  if (typeof target === "string") return [target.split(".").at(-1), ...queueIn(body)].join(" ");
  const form = new URLSearchParams(body);
  const action = form.get("Action");
  if (!action) return `${request.method} ${decodeURIComponent(request.url ?? "")}`;
  const stack = form.get("StackName");
  return stack ? `${action} ${stack}` : action;
}

function queueIn(body: string): string[] {
  const { QueueName, QueueUrl = QueueName } = JSON.parse(body);
  return QueueUrl ? [QueueUrl.split("/").at(-1)] : [];
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export const callerIdentity = (account: string): Answer => [
  200,
  `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
];

/** The one resource of a stack that is its user pool. */
export const userPoolIn = (poolId: string): Answer =>
  resourcesIn([["AWS::Cognito::UserPool", "People", poolId]]);

type DeployedResource = readonly [type: string, logicalId: string, physicalId: string];

export function resourcesIn(all: readonly DeployedResource[]): Answer {
  const members = all.map(
    ([type, logicalId, physicalId]) =>
      `<member><ResourceType>${type}</ResourceType><LogicalResourceId>${logicalId}</LogicalResourceId><PhysicalResourceId>${physicalId}</PhysicalResourceId></member>`,
  );
  return [
    200,
    `<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>${members.join("")}</StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>`,
  ];
}

export function describedStack(outputs: Readonly<Record<string, string>> = {}): Answer {
  const members = Object.entries(outputs).map(
    ([words, value]) =>
      `<member><OutputKey>K</OutputKey><OutputValue>${value}</OutputValue><Description>${words}</Description></member>`,
  );
  return [
    200,
    `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join("")}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  ];
}

export const queryError = (code: string, message: string): Answer => [
  400,
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
];

export const subscriptions = (endpoint: string, arn: string): Answer => [
  200,
  `<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions><member><Endpoint>${endpoint}</Endpoint><SubscriptionArn>${arn}</SubscriptionArn></member></Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`,
];
