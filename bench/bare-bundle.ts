import { type BuildOptions, build } from "esbuild";
import { BUNDLE, functionBundle } from "../lib/bundling.ts";
import { CONFIGURATION_SET_NAME, SENDER_ADDRESS, TABLE_NAME } from "../lib/local/names.ts";

/** The SDK's clients in a function, as packages. */
export async function clientsIn(name: string): Promise<string[]> {
  const options = { ...functionBundle(name), outdir: "bundle", write: false } as const;
  const { metafile } = await build({ ...options, metafile: true });
  const inputs = Object.values(metafile.outputs).flatMap((each) => Object.keys(each.inputs));
  return Object.keys(CALLS).filter((each) =>
    inputs.some((path) => path.includes(`/@aws-sdk/${each}/`)),
  );
}

const { splitting: _, chunkNames: __, ...AS_CDK_BUNDLES } = BUNDLE;

/** A handler that makes the calls that are given to it, bundled in the same way. */
export const BARE_FIRST_CALLS = {
  ...AS_CDK_BUNDLES,
  entryPoints: { index: "bench/bare-first-calls.ts" },
} as const satisfies BuildOptions;

/** A handler that makes one call with each of these clients, in one file, as CDK bundles by itself. */
export function bareBundle(clients: readonly string[]) {
  const stdin = {
    contents: bareSource(clients),
    resolveDir: BUNDLE.absWorkingDir,
    loader: "ts",
  } as const;
  return { ...AS_CDK_BUNDLES, stdin, entryNames: "index" } as const satisfies BuildOptions;
}

/** One call by each client; `lib-dynamodb` comes with `client-dynamodb`. */
const CALLS: Readonly<Record<string, { readonly imports: string; readonly call: string }>> = {
  "client-dynamodb": {
    imports: `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
      import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
      const documents = DynamoDBDocumentClient.from(new DynamoDBClient());`,
    call: `await documents.send(new GetCommand({ TableName: "${TABLE_NAME}", Key: { pk: "nothing" } }));`,
  },
  "client-scheduler": {
    imports: `import { DeleteScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
      const scheduler = new SchedulerClient();`,
    call: `await scheduler.send(new DeleteScheduleCommand({ GroupName: process.env.SCHEDULE_GROUP_NAME, Name: "nothing" })).catch(() => {});`,
  },
  "client-sqs": {
    imports: `import { DeleteMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
      const queues = new SQSClient();`,
    call: `await queues.send(new DeleteMessageCommand({ QueueUrl: process.env.MAIL_QUEUE_URL, ReceiptHandle: "nothing" })).catch(() => {});`,
  },
  "client-secrets-manager": {
    imports: `import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
      const secrets = new SecretsManagerClient();`,
    call: `await secrets.send(new GetSecretValueCommand({ SecretId: "nothing" })).catch(() => {});`,
  },
  "client-sesv2": {
    imports: `import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
      const ses = new SESv2Client({ maxAttempts: 1 });`,
    call: `await ses.send(new SendEmailCommand({
      FromEmailAddress: "${SENDER_ADDRESS}", ConfigurationSetName: "${CONFIGURATION_SET_NAME}",
      Destination: { ToAddresses: ["bare@delinde.example"] },
      Content: { Simple: { Subject: { Data: "Bare" }, Body: { Text: { Data: "Bare" } } } },
    })).catch(() => {});`,
  },
};

function bareSource(clients: readonly string[]): string {
  const parts = clients.flatMap((each) => CALLS[each] ?? []);
  const imports = parts.map((each) => each.imports).join("\n");
  const calls = parts.map(({ call }) => call).join("\n");
  return `${imports}\nexport async function handler() {\n${calls}\n}\n`;
}
