import { Temporal } from "temporal-polyfill";
import type { MailMessage } from "../../lambdas/departure/model/mail-message.ts";
import type { CalendarEntry, Mail, Post } from "../../lambdas/departure/model/ports.ts";

/** Makes the postman answer the next mail with this error. */
export type AnswerWith = (
  error: { name: string; message?: string; status?: number } | "nothing",
) => void;

const MESSAGE: MailMessage = {
  kind: "mailing",
  departureId: "a".repeat(32),
  mailingId: "handover",
  revision: 1,
};
/** To the mailbox simulator of SES, which reaches nobody. */
const MAIL: Mail = {
  to: "success@simulator.amazonses.com",
  replyTo: "hr@delinde.example",
  subject: "Élise & <Søren> 🌻",
  html: "<p>Dag</p>",
  text: "Dag",
};

/** A From header that is nobody's here. */
export const STRANGER = '"Nobody" <nobody@stranger.example>';

/** A mail leaves, unless its sender is not known to be ours. */
export function postContract(
  connect: () => { readonly post: Post; readonly ofAStranger: Post },
): void {
  test("a mail is accepted", async () => {
    expect(await connect().post.send(MAIL, MESSAGE)).toEqual({
      name: "accepted",
      messageId: expect.stringMatching(/\S/),
    });
  });

  test("a mail with an entry for a calendar is accepted", async () => {
    const calendar: CalendarEntry = {
      uid: "a.1@totziens",
      sequence: 0,
      cancelled: false,
      start: Temporal.ZonedDateTime.from("2027-09-14T14:00[Europe/Amsterdam]"),
      minutes: 30,
      summary: "Talk",
      description: "Thirty minutes",
      changed: Temporal.Instant.from("2027-09-01T08:00Z"),
      organizer: "De Linde",
      attendee: { name: "Élise", address: MAIL.to },
    };
    const answer = await connect().post.send({ ...MAIL, calendar }, MESSAGE);
    expect(answer.name).toBe("accepted");
  });

  test("from a sender who is not verified nothing leaves, whoever it is for", async () => {
    const { ofAStranger } = connect();
    expect(await ofAStranger.send(MAIL, MESSAGE)).toEqual({
      name: "closed",
      because: "not-verified",
    });
  });
}

/** The three answers, and the one that is none. */
export function postAnswersContract(
  connect: () => { readonly post: Post; readonly answerWith: AnswerWith },
): void {
  let post: Post;
  let answerWith: AnswerWith;
  beforeAll(() => {
    ({ post, answerWith } = connect());
  });

  test.each<[string, Parameters<AnswerWith>[0], object]>([
    [
      "too fast",
      { name: "TooManyRequestsException", message: "Maximum sending rate exceeded.", status: 429 },
      { name: "slow-down" },
    ],
    [
      "throttled",
      { name: "ThrottlingException", message: "Rate exceeded", status: 400 },
      { name: "slow-down" },
    ],
    [
      "the daily quota",
      { name: "TooManyRequestsException", message: "Daily message quota exceeded.", status: 429 },
      { name: "closed", because: "daily-quota" },
    ],
    [
      "paused",
      { name: "SendingPausedException" },
      { name: "closed", because: "SendingPausedException" },
    ],
    [
      "suspended",
      { name: "AccountSuspendedException" },
      { name: "closed", because: "AccountSuspendedException" },
    ],
    [
      "the domain",
      { name: "MailFromDomainNotVerifiedException" },
      { name: "closed", because: "MailFromDomainNotVerifiedException" },
    ],
    [
      "the sandbox",
      { name: "MessageRejected", message: "Email address is not verified." },
      { name: "closed", because: "not-verified" },
    ],
    [
      "out of order",
      { name: "InternalServiceErrorException", status: 500 },
      { name: "closed", because: "InternalServiceErrorException" },
    ],
    [
      "the mail itself",
      { name: "MessageRejected", message: "Address is on the suppression list." },
      { name: "refused", because: "MessageRejected" },
    ],
    [
      "the address",
      { name: "BadRequestException", message: "Missing final '@domain'" },
      { name: "refused", because: "BadRequestException" },
    ],
  ])("%s is one of the three answers", async (_what, error, expected) => {
    answerWith(error);
    expect(await post.send(MAIL, MESSAGE)).toEqual(expected);
  });

  test("an answer that is lost is none of them: the mail may have left", async () => {
    answerWith("nothing");
    await expect(post.send(MAIL, MESSAGE)).rejects.toThrow();
  });
}
