import { GetAccountSettingsCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetScheduleGroupCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { ListSubscriptionsByTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { reasonOf } from "../aws-trouble.ts";
import { mailingGroupName } from "../mailing-group-name.ts";
import { findPool } from "../people/find-pool.ts";
import { applicationStackName, stateStackName } from "../queue-names.ts";
import type { Settings } from "../settings.ts";
import type { Stage } from "../stage.ts";
import { type DeployedStack, findStack, outputOf, signedInAccount } from "./deployed-stacks.ts";
import type { Facts, Identity, Looked, Sending, Subscription } from "./facts.ts";

/** Reads everything about a stage with the caller's credentials. It changes nothing. */
export async function gatherFacts(stage: Stage): Promise<Facts> {
  const { name, settings } = stage;
  const { region, sender, signIn, alarmAddress } = settings;
  const account = await signedInAccount(region);
  const [toolkit, state, application, identity, sending, functionsAtOnce, hasScheduleGroup] =
    await Promise.all([
      look(() => findStack(region, "CDKToolkit")),
      look(() => findStack(region, stateStackName(name))),
      look(() => findStack(region, applicationStackName(name))),
      look(() => findIdentity(region, sender)),
      look(() => findSending(region)),
      look(() => findFunctionsAtOnce(region)),
      look(() => findGroup(region, mailingGroupName(stateStackName(name)))),
    ]);
  const told = {
    toolkit,
    state,
    application,
    identity,
    sending,
    functionsAtOnce,
    hasScheduleGroup,
  };
  const stacks = [seenIn(application)];
  const url = outputOf(stacks, "url");
  const topic = outputOf(stacks, "alarmTopic");
  return {
    account,
    ...told,
    ...(signIn ? { issuer: await look(() => issuerNameAt(signIn.issuer)) } : {}),
    ...(!signIn && seenIn(state) ? { officers: await look(() => countOfficers(stage)) } : {}),
    ...(topic && alarmAddress
      ? { alarms: await look(() => findSubscription(region, topic, alarmAddress)) }
      : {}),
    ...(url ? { health: await look(() => healthOf(url)) } : {}),
  };
}

async function look<T>(find: () => Promise<T>): Promise<Looked<T>> {
  try {
    return { seen: await find() };
  } catch (error) {
    return { unseen: reasonOf(error) };
  }
}

function seenIn(looked: Looked<DeployedStack | undefined>): DeployedStack | undefined {
  return "seen" in looked ? looked.seen : undefined;
}

async function findIdentity(
  region: string,
  { address, domain }: Settings["sender"],
): Promise<Identity | undefined> {
  const command = new GetEmailIdentityCommand({ EmailIdentity: domain ?? address });
  return whereFound(async () => {
    const found = await new SESv2Client({ region }).send(command);
    const mailFrom = found.MailFromAttributes?.MailFromDomainStatus;
    return {
      isVerified: found.VerifiedForSendingStatus ?? false,
      ...(domain && mailFrom ? { mailFrom } : {}),
    };
  });
}

async function findSending(region: string): Promise<Sending> {
  const account = await new SESv2Client({ region }).send(new GetAccountCommand());
  return {
    hasProductionAccess: account.ProductionAccessEnabled ?? false,
    isEnabled: account.SendingEnabled ?? false,
    mailsPerSecond: account.SendQuota?.MaxSendRate ?? 0,
  };
}

async function findFunctionsAtOnce(region: string): Promise<number> {
  const { AccountLimit } = await new LambdaClient({ region }).send(new GetAccountSettingsCommand());
  return AccountLimit?.UnreservedConcurrentExecutions ?? 0;
}

async function findGroup(region: string, Name: string): Promise<boolean> {
  const client = new SchedulerClient({ region });
  const found = await whereFound(() => client.send(new GetScheduleGroupCommand({ Name })));
  return found?.State === "ACTIVE";
}

/** SES and Scheduler both throw if something is missing. */
async function whereFound<T>(find: () => Promise<T>): Promise<T | undefined> {
  try {
    return await find();
  } catch (error) {
    if (["NotFoundException", "ResourceNotFoundException"].includes((error as Error).name))
      return undefined;
    throw error;
  }
}

async function countOfficers(stage: Stage): Promise<number> {
  const pool = await findPool(stage);
  return (await pool.inRole("officer")).length;
}

async function findSubscription(
  region: string,
  TopicArn: string,
  address: string,
): Promise<Subscription> {
  const command = new ListSubscriptionsByTopicCommand({ TopicArn });
  const { Subscriptions = [] } = await new SNSClient({ region }).send(command);
  const ours = Subscriptions.find(({ Endpoint }) => Endpoint === address);
  if (!ours?.SubscriptionArn?.startsWith("arn:")) return ours ? "pending" : "gone";
  return "confirmed";
}

async function issuerNameAt(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await ask(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const { issuer: name } = (await response.json()) as { issuer?: unknown };
  return String(name);
}

async function healthOf(url: string): Promise<number> {
  return (await ask(`${url}/health`)).status;
}

async function ask(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    const { cause, message } = error as Error;
    throw new Error(`${url}: ${cause instanceof Error ? cause.message : message}`);
  }
}
