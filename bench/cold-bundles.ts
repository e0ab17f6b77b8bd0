import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { BUNDLE, functionBundle } from "../lib/bundling.ts";
import { CONFIGURATION_SET_NAME, SENDER_ADDRESS, TABLE_NAME } from "../lib/local/names.ts";

/** A function as it is deployed, and a bare one that has the same clients of the SDK, in one file, as CDK bundles by itself. */
export interface ColdPair {
  readonly own: string;
  readonly bare: string;
  /** The SDK's packages. */
  readonly clients: readonly string[];
}

/** Bundles a function and its bare counterpart in a new folder of the system's temporary one. */
export async function bundlePair(name: string): Promise<ColdPair> {
  const folder = mkdtempSync(join(tmpdir(), "totziens-cold-"));
  const own = join(folder, "own");
  const { metafile } = await build({ ...functionBundle(name), outdir: own, metafile: true });
  const inputs = Object.values(metafile.outputs).flatMap((each) => Object.keys(each.inputs));
  const clients = Object.keys(CALLS).filter((each) =>
    inputs.some((path) => path.includes(`/@aws-sdk/${each}/`)),
  );
  const bare = join(folder, "bare");
  const { splitting: _, chunkNames: __, ...asCdkBundles } = BUNDLE;
  const stdin = {
    contents: bareSource(clients),
    resolveDir: BUNDLE.absWorkingDir,
    loader: "ts",
  } as const;
  await build({ ...asCdkBundles, stdin, outfile: join(bare, "index.mjs") });
  return { own: indexIn(own), bare: indexIn(bare), clients };
}

function indexIn(folder: string): string {
  return pathToFileURL(join(folder, "index.mjs")).href;
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
