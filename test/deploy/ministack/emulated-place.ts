import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { workCalendar } from "../../../lambdas/departure/model/work-calendar.ts";
import { readStage } from "../../../lib/stage.ts";
import type { Answer, MailSeen, Place, Request } from "../place.ts";
import type { Progress } from "../progress.ts";
import { exampleSettings, removeStageFile, writeStageFile } from "../stage-file.ts";
import { ministackIn } from "./install-ministack.ts";
import { shiftTime } from "./shifted-time.ts";
import { type Ministack, startMinistack } from "./start-ministack.ts";

/** Made by each run, and removed by it. */
const STAGE = "tryout";
const ACCOUNT = "000000000000";
/** Its SES is in no sandbox. */
const SETTINGS = { sesSandbox: false, sesRate: 14 };
const CLOCK = pathToFileURL(join(import.meta.dirname, "shifted-clock.js")).href;

export interface EmulatedOptions {
  readonly plan: Plan;
  /** Where MiniStack is installed, once. */
  readonly installation: string;
  /** Where this run keeps its files. */
  readonly folder: string;
  readonly log: string;
  readonly stopped: AbortSignal;
}

/** MiniStack on this machine: nothing leaves it, and time can be moved on. */
export async function emulatedPlace(
  { plan, installation, folder, log, stopped }: EmulatedOptions,
  progress: Progress,
): Promise<Place> {
  const { python, install } = ministackIn(installation, log);
  await progress.step("MiniStack is installed, in .ministack/", install);
  const clockFile = join(folder, "clock");
  const time = shiftTime(clockFile, plan.settings, workCalendar(plan.daysOff));
  const clock = {
    CLOCK_FILE: clockFile,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${CLOCK}`.trim(),
  };
  const ministack = await progress.step("it runs on 127.0.0.1", () =>
    startMinistack({ python, environment: { ...process.env, ...clock }, log }),
  );

  const changeSettings = (changed: Readonly<Record<string, unknown>>) =>
    writeStageFile(STAGE, exampleSettings({ ...SETTINGS, ...changed }));
  changeSettings({});
  const { region } = readStage(STAGE).settings;
  return {
    name: "MiniStack",
    stage: STAGE,
    account: ACCOUNT,
    region,
    patienceSeconds: 120,
    stopped,
    environment: {
      ...process.env,
      ...clock,
      // `test/lib/rules-of-aws.test.ts` has CDK check the templates, which takes longer than making them.
      SKIP_TEMPLATE_CHECK: "yes",
      // As its queues' URLs begin.
      AWS_ENDPOINT_URL: `http://localhost:${ministack.port}`,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${ministack.port}`,
      // The account's own user, as whom cdk and this test ask.
      AWS_ACCESS_KEY_ID: ACCOUNT,
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_REGION: region,
    },
    enter: async () => void (await import(CLOCK)),
    ask: (url, asked) => ask(ministack, url, asked),
    pass: async (duration) => time.moveOn(duration),
    changeSettings,
    outbox: () => outboxOf(ministack),
    async close() {
      removeStageFile(STAGE);
      await ministack.stop();
    },
  };
}

/** Every name leads to its one port; the Host header says which is meant. */
async function ask({ port }: Ministack, url: string, asked: Request): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  const headers = { ...asked.headers, host };
  const options = {
    host: "127.0.0.1",
    port,
    path: `${pathname}${search}`,
    method: asked.method,
    headers,
  };
  const sent = request(options);
  sent.end(asked.body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await text(response) };
}

async function outboxOf({ port }: Ministack): Promise<MailSeen[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/_ministack/ses/messages`);
  const { messages } = (await answer.json()) as {
    messages: Record<string, { To: string[]; Subject: string; BodyText?: string }[]>;
  };
  return Object.values(messages)
    .flat()
    .map(({ To, Subject, BodyText = "" }) => ({ to: To, subject: Subject, text: BodyText }));
}
