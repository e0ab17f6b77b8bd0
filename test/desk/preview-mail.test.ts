import type { Mail } from "../../lambdas/departure/model/ports.ts";
import { type Addressee, addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { withDeadLinks } from "../../lambdas/desk/mail/dead-links.ts";
import { previewMail } from "../../lambdas/desk/mail/preview-mail.ts";
import { sendTest } from "../../lambdas/desk/mail/send-test.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { composePorts } from "../mails/compose-ports.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryTestMails } from "../memory/in-memory-test-mails.ts";
import { at, departureOf, type Told } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const lessons = inMemoryLessons();
const ports = {
  plan: PLAN,
  calendar: CALENDAR,
  loadTemplates,
  departures: inMemoryDepartures(),
  lessons,
  url: "https://totziens.example",
};

async function previewed(id: string, told: Told = {}) {
  const found = await previewMail(departureOf({ ...told, id: "" }), id, ports);
  if (!found) throw new Error(`Nothing is sent for ${id}.`);
  return found;
}

describe("a mail of a departure that is not saved", () => {
  test("is, but for its links, the mail that will be sent", async () => {
    const departure = departureOf();
    for (const each of departure.mailings) {
      const day = each.at.toPlainDate();
      const addressee = addresseeOfMailing(departure, each, day, PLAN.settings) as Addressee;
      const facts = { departure, mailing: each, addressee };
      const sent = await composeMail(facts, composePorts(each.at.toInstant()));
      expect(withoutLinks((await previewed(each.id)).mail)).toEqual(withoutLinks(sent));
    }
  });

  test("holds no token, wherever it is read", async () => {
    for (const { id } of departureOf().mailings) {
      const { mail } = await previewed(id);
      const links = [mail.html, mail.text].flatMap((each) => each.match(/\/links\/[\w.-]+/g) ?? []);
      expect([...new Set(links)]).toEqual(links.length > 0 ? ["/links/voorbeeld-example"] : []);
    }
  });

  test("is written in its reader's language", async () => {
    const { language, mail } = await previewed("next-steps", { employee: { language: "en" } });
    expect(language).toBe("en");
    expect(mail.text).toContain("Friday");
  });

  test("is there before its address is: for a private one, with the right to object", async () => {
    const { mail } = await previewed("post-exit-invite", { without: ["privateAddress"] });
    expect(mail.to).toBe("");
    expect(mail.text).toMatch(/bezwaar/i);
  });

  test("of HR's own step is the morning mail with that step", async () => {
    const { mail, isDigest, at: moment } = await previewed("paperwork");
    expect(isDigest).toBe(true);
    expect(mail.to).toBe("hr@delinde.example");
    expect(mail.text).toContain("Sanne Bakker");
    expect(moment.toPlainTime().toString()).toBe("08:30:00");
  });

  test("is not there for what is skipped, nor for what does not exist", async () => {
    const late = { announced: "2026-06-29", lastDay: "2026-08-31", submitted: "2026-07-04T14:00" };
    expect(await previewMail(departureOf(late), "react", ports)).toBeUndefined();
    expect(await previewMail(departureOf(), "no-such-mail", ports)).toBeUndefined();
    expect(await previewMail(departureOf(), "__proto__", ports)).toBeUndefined();
  });
});

test("a mail that is shown has nothing to press", async () => {
  const { mail } = await previewed("post-exit-invite");
  expect(mail.html).toMatch(/<a\b[^>]*href=/);
  expect(withDeadLinks(mail.html)).not.toMatch(/<a\b[^>]*href=/);
});

describe("a test", () => {
  const asker = { subject: "roos-1", address: "roos@delinde.example" };
  const now = at("2027-01-14T16:00");
  const around = () => ({
    testMails: inMemoryTestMails(),
    queue: inMemoryMailQueue(() => now.epochMilliseconds),
    hashing: inMemoryHashing(),
    now,
  });

  test("goes to whoever is signed in and to nobody else, and says in its subject what it is", async () => {
    const office = around();
    const preview = await previewed("post-exit-invite");
    expect(await sendTest(preview, asker, office)).toBe("sent");
    const [message] = office.queue.receive(1, 60);
    const taken = await office.testMails.take(message?.message.departureId ?? "", now);
    expect(taken?.mail).toEqual({
      to: "roos@delinde.example",
      replyTo: "roos@delinde.example",
      subject: `[Testmail] ${preview.mail.subject}`,
      html: preview.mail.html,
      text: preview.mail.text,
    });
  });

  test("leaves nothing personal on the queue", async () => {
    const office = around();
    await sendTest(await previewed("handover"), asker, office);
    expect(JSON.stringify(office.queue.receive(1, 60))).not.toMatch(/roos|Sanne|Bakker|@/);
  });

  test("is refused to whoever has no address, and the eleventh in an hour to everybody", async () => {
    const office = around();
    const preview = await previewed("handover");
    expect(await sendTest(preview, { subject: "roos-1" }, office)).toBe("no-address");
    const broken = { subject: "roos-1", address: "roos@delinde.example\r\nBcc: all@else.example" };
    expect(await sendTest(preview, broken, office)).toBe("no-address");
    for (let count = 0; count < 10; count += 1)
      expect(await sendTest(preview, asker, office)).toBe("sent");
    expect(await sendTest(preview, asker, office)).toBe("too-many");
    expect(office.queue.receive(20, 60)).toHaveLength(10);
  });

  test("of an English mail says so in English", async () => {
    const office = around();
    await sendTest(await previewed("next-steps", { employee: { language: "en" } }), asker, office);
    const [message] = office.queue.receive(1, 60);
    const taken = await office.testMails.take(message?.message.departureId ?? "", now);
    expect(taken?.mail.subject).toMatch(/^\[Test email\] /);
  });
});

/** `unsubscribe` is a link and nothing else. */
function withoutLinks({ unsubscribe: _, ...mail }: Mail) {
  return JSON.parse(JSON.stringify(mail).replaceAll(/\/links\/[\w.-]+/g, "/links/…"));
}
