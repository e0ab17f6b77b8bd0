import assert from "node:assert/strict";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { Temporal } from "temporal-polyfill";
import { findQueuesOfStage } from "../../../lib/dead-letters/find-queues.ts";
import type { Shown } from "../deployed-api.ts";
import { eventually } from "../eventually.ts";
import { scheduleName } from "../held-schedules.ts";
import { npmRun } from "../npm-run.ts";
import { submissionOf } from "../people.ts";
import type { Deployed } from "../traveller.ts";
import { firstMailOf, type Recorded } from "./recorded.ts";

/** The undo window, and a minute. */
const UNDO = Temporal.Duration.from({ minutes: 11 });
/** While messages wait, the sweep leaves alone what is less than half an hour late; it looks every five minutes. */
const SWEEP = Temporal.Duration.from({ minutes: 36 });

/** Today's mails leave: by themselves, out of the dead letters, and by the sweep. */
export async function mailsLeave(deployed: Deployed, people: Recorded): Promise<void> {
  const { place, progress, api, held, timeZone } = deployed;
  const dead = await progress.step(
    "of a sixth the message lies among the dead letters",
    async () => {
      const departure = await api.json("POST", "/departures", submissionOf(6, timeZone));
      await held.remove(scheduleName(departure.id, firstMailOf(departure)));
      await putAmongDeadLetters(place.stage, departure);
      return departure;
    },
  );
  await place.pass(UNDO);
  await progress.step(
    "two mails leave by Scheduler, queue, mailer and SES, with nobody's help; SES says they arrived",
    async () => {
      await leaves(deployed, people.plain);
      await leaves(deployed, people.moved);
    },
  );
  await progress.step("the button in a mail marks its step, whoever has it", () =>
    pressesDone(deployed, 1),
  );
  await progress.step("the one that bounces is marked, and HR can see it", () =>
    eventually(place, async () => {
      const mail = firstMailOf(await api.json("GET", `/departures/${people.bouncing.id}`));
      assert.deepEqual([mail.state, mail.why], ["refused", "bounced"]);
    }),
  );
  await progress.step("npm run dead-letters -- redrive: the mail leaves", async () => {
    assert.equal(await stateOf(deployed, dead), "pending");
    const listed = await npmRun(deployed, "dead-letters", "list", "--stage", place.stage);
    assert.match(listed, new RegExp(`${dead.id} +react +1`));
    assert.match(listed, new RegExp(`mail event +${dead.id} +react: delivered +1`));
    const redriven = await npmRun(deployed, "dead-letters", "redrive", "--stage", place.stage);
    assert.match(
      redriven,
      /\n1 dead letter is back in the mail queue\.\n1 dead letter is handed on/,
    );
    await leaves(deployed, dead);
  });
  await place.pass(SWEEP);
  await progress.step("the mail without a schedule leaves too: the sweep found it", async () => {
    await leaves(deployed, people.forgotten);
  });
  await progress.step("nothing was mailed twice, and nothing of who was withdrawn", async () => {
    assert.equal(await stateOf(deployed, people.withdrawn), "skipped");
    await assertMailedOnce(deployed, [1, 2, 4, 5, 6], [3]);
  });
}

/** Until its first mail was sent and has arrived; its schedule is gone then. */
export async function leaves({ place, api, held }: Deployed, { id }: Shown): Promise<void> {
  await eventually(place, async () => {
    const departure = await api.json("GET", `/departures/${id}`);
    const mail = firstMailOf(departure);
    assert.deepEqual([mail.state, mail.delivered], ["sent", true]);
    await held.holds(departure);
  });
}

/** Where the mails can be seen: its link shows a page, and takes the form of that page. */
async function pressesDone({ place }: Deployed, manager: number): Promise<void> {
  const mails = await place.outbox?.();
  if (!mails) return;
  const mail = mails.find(({ to }) => to.some((each) => each.includes(`+manager-${manager}@`)));
  const [link = ""] = mail?.text.match(/https?:\S+\/links\/\S+/) ?? [];
  const page = await place.ask(link, { method: "GET" });
  assert.equal(page.status, 200, page.body);
  const form = "step=react&do=done";
  const pressed = await place.ask(link, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": `${form.length}`,
    },
    body: form,
  });
  assert.equal(pressed.status, 303, pressed.body);
}

async function stateOf({ api }: Deployed, { id }: Shown): Promise<string> {
  return firstMailOf(await api.json("GET", `/departures/${id}`)).state;
}

/** As Scheduler does with what it cannot hand over, and Lambda with an event that its function failed on. */
async function putAmongDeadLetters(stage: string, departure: Shown): Promise<void> {
  const { sqs, deadLetterUrls } = await findQueuesOfStage(stage);
  const [mails, failedWork] = deadLetterUrls;
  const { id: mailingId, revision } = firstMailOf(departure);
  const mail = {
    timestamp: new Date().toISOString(),
    tags: { departure: [departure.id], mailing: [mailingId], revision: [String(revision)] },
  };
  const event = { source: "aws.ses", "detail-type": "Email Delivered", detail: { mail } };
  for (const [QueueUrl, body] of [
    [mails, { departureId: departure.id, mailingId, revision }],
    [failedWork, event],
  ] as const) {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
  }
}

/** Where the mails can be seen: that manager has one, and that one none. */
export async function assertMailedOnce(
  { place }: Deployed,
  once: readonly number[],
  never: readonly number[] = [],
): Promise<void> {
  const mails = await place.outbox?.();
  if (!mails) return;
  const counts = (numbers: readonly number[]) =>
    numbers.map(
      (number) =>
        mails.filter(({ to }) => to.some((each) => each.includes(`+manager-${number}@`))).length,
    );
  assert.deepEqual([counts(once), counts(never)], [once.map(() => 1), never.map(() => 0)]);
}
