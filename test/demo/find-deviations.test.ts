import { findDeviations } from "../../lib/demo/find-deviations.ts";
import { playSamples } from "../../lib/demo/play-samples.ts";
import type { Played } from "../../lib/demo/played.ts";
import { keepProgramLog } from "../../lib/demo/program-log.ts";
import { readSamples } from "../../lib/demo/samples.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const { timeZone } = PLAN.settings;
const MANAGER = "f.elidrissi@delinde.example";
const WORK = "s.bakker@delinde.example";
const PRIVATE = "sanne.bakker@thuis.example";
const HR = "hr@delinde.example";

let played: Played;
beforeAll(async () => {
  keepProgramLog();
  const samples = readSamples(`${import.meta.dirname}/../../samples`, timeZone);
  const common = samples.filter(({ file }) => file === "common.json");
  played = await playSamples(common, { calendar: CALENDAR, timeZone, onProgress: () => undefined });
}, 120_000);

test("a departure that was lived through keeps to its plan and to every rule", () => {
  expect(found(played)).toEqual([]);
});

describe("it is found, beside what the plan shows, by the rules that every life is held to", () => {
  test.each<[string, () => CapturedMail[], string[]]>([
    [
      "when a mail is left out",
      () => instead("farewell", () => []),
      ["farewell left never, planned: once.", "what is recorded as sent was sent"],
    ],
    [
      "when a mail goes to the wrong person",
      () => instead("farewell", (mail) => [{ ...mail, to: [WORK] }]),
      [`farewell went to ${WORK}, right: ${MANAGER}.`, "a reassigned manager gets nothing"],
    ],
    [
      "when a mail goes to a dead work mailbox",
      () => instead("post-exit-invite", (mail) => [{ ...mail, to: [WORK] }]),
      [
        `post-exit-invite went to ${WORK}, right: ${PRIVATE}.`,
        "the work mailbox gets nothing after the last day",
      ],
    ],
    [
      "when a mail comes a day late",
      () => instead("farewell", (mail) => [{ ...mail, sentAt: "2027-02-04T08:00:00Z" }]),
      [
        "farewell left 1440 minutes too late.",
        "a mail leaves within a minute of its claim",
        "no mail leaves more than two hours after its moment",
      ],
    ],
    [
      "when there is one too many",
      () => instead("farewell", (mail) => [mail, mail]),
      [
        "farewell left 2 times, planned: once.",
        "every mailing is sent once",
        "what left twice says so",
      ],
    ],
  ])("%s", (_when, mails, deviations) => {
    expect(found({ ...played, mails: mails() })).toEqual(
      deviations.map((each) => expect.stringContaining(each)),
    );
  });

  test("whichever morning mail is missing", () => {
    const digests = played.mails.filter(({ tags }) => tags.mailing === "morning");
    expect(digests).toHaveLength(8);
    for (const digest of digests) {
      const mails = played.mails.filter((mail) => mail !== digest);
      const [day] = digest.sentAt.split("T");
      expect(found({ ...played, mails })).toEqual([
        `Broken: what is noted as told to hr is in a digest: Sanne Bakker is noted as told on ${day}.`,
      ]);
    }
  });

  test.each<[string, Partial<CapturedMail>, string]>([
    ["on one day", { sentAt: "2027-01-15T07:40:00Z" }, `2 to ${HR} 2027-01-15`],
    ["on a weekend", { sentAt: "2027-01-16T07:30:00Z" }, "in the morning of a working day"],
    ["to somebody else", { to: [MANAGER] }, `morning mail to ${MANAGER}`],
    ["about nobody", { sentAt: "2027-01-18T07:30:00Z", text: "Goedemorgen" }, "tells of nobody"],
  ])("when there is a second morning mail %s", (_what, different, deviation) => {
    const mails = instead("morning", (mail) => [mail, { ...mail, ...different }]);
    expect(found({ ...played, mails })).toEqual([expect.stringContaining(deviation)]);
  });
});

test("a mail that belongs to no departure, a dead letter, and a function that failed are deviations", () => {
  const stray = instead("farewell", (mail) => [mail, { ...mail, tags: {} }]);
  expect(found({ ...played, mails: stray })).toEqual([
    expect.stringContaining(`to ${MANAGER}: it belongs to no departure.`),
  ]);
  expect(found({ ...played, deadLetters: 2, faults: ["mailer", "mailer"] })).toEqual([
    "Dead-letter queue: it holds 2, allowed: none.",
    "Function mailer: it failed.",
  ]);
});

function found(everything: Played): string[] {
  return findDeviations(everything, PLAN);
}

/** All mails, but something else where the first of a name was. */
function instead(name: string, of: (mail: CapturedMail) => CapturedMail[]): CapturedMail[] {
  const first = played.mails.find(({ tags }) => tags.mailing === name);
  return played.mails.flatMap((mail) => (mail === first ? of(mail) : [mail]));
}
