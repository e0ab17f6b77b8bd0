import { mailText, mistakesIn } from "./small-mails.ts";

const FILE = "plan/nl/react.md";
const WORDS =
  "{{leaver}}, {{calledName}}, {{fullName}}, {{manager}}, {{organisation}}, {{hr}}, {{hrAddress}}, {{announced}}, {{lastDay}}, {{lastDayFirst}}, {{endOfEmployment}}, {{exitUntil}}, {{questionCount}}, {{questionCountFirst}}, {{lookBackCount}}, {{lookBackCountFirst}}, {{deletionDay}}, {{sectorSurvey}}, {{interviewMonth}}, {{talkMinutes}}, {{clients}}, {{answerReaders}}, {{confidant}}, {{privacyOfficer}}";
const FACTS =
  "{{#leaveAtEnd}}, {{#privateAddressKnown}}, {{#workAddressKnown}}, {{#wasAnnouncedToday}}, {{#lastDayIsToday}}, {{#lastDayIsOver}}, {{#finalPayComes}}, {{#questionsAreOpen}}, {{#invitationComes}}, {{#moreComes}}, {{#onceMore}}, {{#sectorSurvey}}, {{#handOver}}";
const FORMS = "{{name}}, {{#name}}, {{^name}} and {{/name}}";
const CROSSING =
  "given a section that begins and ends in different paragraphs or items; allowed: both within one, or each alone on its line";
const LINKS = "an https address or mailto:{{hrAddress}}";
const MARKDOWN = "paragraphs, ## headings, lists, **strong**, *emphasis*, links and > sample texts";

test("a mail without mistakes is built", async () => {
  expect(await mistakesIn({ [FILE]: mailText("Dag {{leaver}}.") })).toEqual([]);
});

describe("a mistake in the body is told with its line", () => {
  test.each([
    [
      "Hallo.\n\nDag {{leever}}.",
      `10:5  given "{{leever}}"; allowed: ${WORDS}, {{addressUrl}}, {{questionsUrl}}, {{privacyUrl}}, {{chooseTalkUrl}}, {{lookBackUrl}}, {{noUrl}}, {{handoverListUrl}}, {{announcementsUrl}}`,
    ],
    ["{{#leaver}}x{{/leaver}}", `8:1  given "{{#leaver}}"; allowed: ${FACTS}`],
    ["{{#steps}}x{{/steps}}", `8:1  given "{{#steps}}"; allowed: ${FACTS}`],
    ["Dag {{{leaver}}}.", `8:5  given "{{{leaver}}}"; allowed: ${FORMS}`],
    ["Dag {{&leaver}}.", `8:5  given "{{&leaver}}"; allowed: ${FORMS}`],
    ["Dag {{leaver}.", `8:5  given "{{"; allowed: ${FORMS}`],
    [
      "x {{#leaveAtEnd}}y",
      '8:3  given "{{#leaveAtEnd}}" without its end; allowed: a {{/leaveAtEnd}} after it',
    ],
    [
      "x {{/leaveAtEnd}}",
      '8:3  given "{{/leaveAtEnd}}"; allowed: no closing tag, for no section is open',
    ],
    ["- a\n- {{#leaveAtEnd}}b\n- c{{/leaveAtEnd}}", `9:1  ${CROSSING}`],
    ["**a {{#leaveAtEnd}}b** c{{/leaveAtEnd}}", `8:1  ${CROSSING}`],
    ["", "8:1  missing body; allowed: Markdown after the second ---"],
    ["a\n\n<div>b</div>", '10:1  given "<div>b</div>"; allowed: Markdown without raw HTML'],
    ["a <br> b", '8:1  given "<br>"; allowed: Markdown without raw HTML'],
    ["[a](http://a.example)", `8:1  given a link to "http://a.example"; allowed: ${LINKS}`],
    ["[a](javascript:alert)", `8:1  given a link to "javascript:alert"; allowed: ${LINKS}`],
    ["[a](mailto:a@b.example)", `8:1  given a link to "mailto:a@b.example"; allowed: ${LINKS}`],
    [
      "[a](https://{{leaver}}.example)",
      `8:1  given a link to "https://{{leaver}}.example"; allowed: ${LINKS}`,
    ],
    ["![a](https://a.example/a.png)", `8:1  given an image; allowed: ${MARKDOWN}`],
    ["# Groot", "8:1  given a heading of level 1; allowed: ## and ###"],
    [
      "a\nmet korting",
      '9:5  given "korting"; allowed: no promotional wording, which needs consent beforehand',
    ],
  ])("%j", async (body, message) => {
    expect(await mistakesIn({ [FILE]: mailText(body) })).toEqual([`${FILE}:${message}`]);
  });
});

describe("a mistake in the keys is told with its line", () => {
  test.each([
    [{ subject: undefined }, "2:1  subject: missing; allowed: one line of 1 to 250 characters"],
    [{ label: "learn" }, '7:8  label: given "learn"; allowed: do, know, ask'],
    [{ action: "" }, '5:9  action: given ""; allowed: one line of 1 to 300 characters'],
    [{ short: "a\nb" }, '6:8  short: given "a\\nb"; allowed: one line of 1 to 800 characters'],
    [
      { extra: "x" },
      '7:1  given the key "extra"; allowed: title, subject, preview, action, label, short, urgent',
    ],
    [{ title: "Dag {{leaver}}" }, '2:13  given "{{leaver}}"; allowed: no tags here'],
    [{ preview: "{{leever}}" }, `4:11  given "{{leever}}"; allowed: ${WORDS}`],
  ])("%j", async (front, message) => {
    expect(await mistakesIn({ [FILE]: mailText("Dag.", front) })).toEqual([`${FILE}:${message}`]);
  });

  test("no keys at all", async () => {
    expect(await mistakesIn({ [FILE]: "Dag." })).toEqual([
      `${FILE}:1:1  given no front matter; allowed: keys between two lines of ---, then Markdown`,
    ]);
  });
});

test("promotional wording is looked for in the language of the mail", async () => {
  const mail = mailText("A special offer, without discounts.");
  expect(await mistakesIn({ "plan/nl/react.md": mail, "plan/en/react.md": mail })).toEqual([
    'plan/en/react.md:8:3  given "special offer"; allowed: no promotional wording, which needs consent beforehand',
  ]);
});

test("a mail for several steps lists them, with their words inside the list only", async () => {
  expect(
    await mistakesIn({
      "plan/nl/catch-up.md": mailText("{{#steps}}\n\n{{short}}\n\n{{/steps}}"),
      "plan/nl/several.md": mailText("Dag."),
      "plan/nl/catch-up-desk.md": mailText("{{#steps}}{{title}}{{/steps}} {{short}}"),
    }),
  ).toEqual([
    `plan/nl/catch-up-desk.md:8:31  given "{{short}}"; allowed: ${WORDS}, {{addressUrl}}, {{questionsUrl}}, {{privacyUrl}}, {{chooseTalkUrl}}, {{lookBackUrl}}, {{noUrl}}, {{handoverListUrl}}, {{announcementsUrl}}`,
    "plan/nl/several.md:8:1  missing {{#steps}}; allowed: a body that lists its steps",
  ]);
});

test("a mail that Gmail would cut off is refused", async () => {
  expect(await mistakesIn({ [FILE]: mailText("x".repeat(60_000)) })).toEqual([
    expect.stringMatching(
      /^plan\/nl\/react\.md:1:1 {2}given a mail of \d{5} characters of HTML; allowed: at most 60000$/,
    ),
  ]);
});

test("all mistakes of all mails are told at once", async () => {
  const mistakes = await mistakesIn({
    "plan/nl/react.md": mailText("{{a}}\n\n{{b}}", { title: undefined }),
    "plan/en/react.md": mailText("<b>c</b>"),
  });
  expect(mistakes.map((line) => line.split("  ")[0])).toEqual([
    "plan/en/react.md:8:1",
    "plan/en/react.md:8:1",
    "plan/nl/react.md:2:1",
    "plan/nl/react.md:7:1",
    "plan/nl/react.md:9:1",
  ]);
});
