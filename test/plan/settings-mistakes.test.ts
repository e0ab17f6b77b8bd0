import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import { mistakesAfter, SMALL_PLAN, withChange } from "./small-plan.ts";

const SETTINGS = "plan/settings.yaml";
const ZONES = "a time zone that exists such as Europe/Amsterdam";

const [ANOUK, RUBEN, JOKE, FATIMA] = ["Anouk", "Ruben", "Joke", "Fatima"].map((name) => ({
  name,
  address: `${name.toLowerCase()}@delinde.example`,
}));

/** As in messages, which show the beginning of what is long. */
const cut = (given: string) => (given.length > 60 ? `${given.slice(0, 57)}...` : given);

describe("a mistake in the settings is told with its line, what was given and what is allowed", () => {
  test.each([
    [
      "Europe/Amsterdam",
      "Europe/Haarlem",
      `3:11  timeZone: given "Europe/Haarlem"; allowed: ${ZONES}`,
    ],
    ["Europe/Amsterdam", "+01:00", `3:11  timeZone: given "+01:00"; allowed: ${ZONES}`],
    [
      "Europe/Amsterdam",
      "europe/amsterdam",
      `3:11  timeZone: given "europe/amsterdam"; allowed: ${ZONES}`,
    ],
    [
      "country: NL",
      "country: QX",
      '4:10  country: given "QX"; allowed: two capital letters of a country that exists such as NL, or with a region such as DE-NW',
    ],
    [
      "country: NL",
      "country: BE",
      '4:10  country: given "BE"; allowed: one with its plan/holidays/be.json, made with "npm run holidays -- BE"',
    ],
    [
      "2027-05-07",
      "2027-02-30",
      '5:15  closingDays[0]: given "2027-02-30"; allowed: a day that exists, written as 2027-12-24',
    ],
    [
      "undoWindowMinutes: 10",
      "undoWindowMinutes: -1",
      "6:20  undoWindowMinutes: given -1; allowed: a whole number from 0 to 240",
    ],
    [
      "until: 18:00",
      "until: 07:30",
      '7:14  officeHours: given {"from":"08:00","until":"07:30"}; allowed: a time from that is earlier than until',
    ],
    [
      "sendAt: 09:00",
      "sendAt: 04:00",
      `8:9  sendAt: given "04:00"; allowed: a time HH:MM from 06:00 to 21:00`,
    ],
    ["care: on", "care: maybe", '11:9  tracks.care: given "maybe"; allowed: on, off'],
    [
      "hr@delinde.example",
      "hr at De Linde",
      '14:12  hr.address: given "hr at De Linde"; allowed: a mail address such as hr@organisation.example',
    ],
    [
      "  it: it@",
      "  the-it-department: it@",
      '16:22  desks.the-it-department: given "it@delinde.example"; allowed: desk names of small letters, digits and single hyphens, at most 12 of them',
    ],
    [
      "  it: it@",
      "  ict: it@",
      '16:3  desks: given "ict", to which no step of plan.yaml goes; allowed: it',
    ],
    [
      "language: nl",
      "language: fr",
      `2:11  language: given "fr"; allowed: ${LANGUAGES.join(", ")}`,
    ],
    [
      "De Linde",
      '"De\\nLinde"',
      '1:15  organisation: given "De\\nLinde"; allowed: one line of 1 to 60 characters',
    ],
    [
      "language: nl",
      'colour: "#ffcc00"\nlanguage: nl',
      '2:9  colour: given "#ffcc00"; allowed: a colour written as "#a23f22" that can be read on white and on light grounds, with a contrast of at least 4.5 : 1 (WCAG AA); this one has 1.3 : 1',
    ],
    [
      "language: nl",
      "colour: blue\nlanguage: nl",
      '2:9  colour: given "blue"; allowed: a colour written as "#a23f22" that can be read on white and on light grounds, with a contrast of at least 4.5 : 1 (WCAG AA)',
    ],
    ...[
      "http://delinde.example/logo.png",
      "https://delinde.example/logo.svg",
      "https://delinde.example/{{name}}.png",
      "https://user@delinde.example/logo.png",
      "logo.png",
    ].map((logo) => [
      "language: nl",
      `logo: ${logo}\nlanguage: nl`,
      `2:7  logo: given "${logo}"; allowed: an https address of a picture that ends in .png, .jpg, .jpeg or .gif, at most 500 characters`,
    ]),
    [
      "language: nl",
      "language: nl\nlanguages: [en]",
      '2:11  language: given "nl"; allowed: one of languages: en',
    ],
    [
      "language: nl",
      "language: nl\nlanguages: [nl, fr]",
      `3:17  languages[1]: given "fr"; allowed: ${LANGUAGES.join(", ")}`,
    ],
    ...["[]", "[nl, nl]"].map((languages) => [
      "language: nl",
      `language: nl\nlanguages: ${languages}`,
      `3:12  languages: given ${languages === "[]" ? "[]" : '["nl","nl"]'}; allowed: a list of at least one of ${LANGUAGES.join(", ")}, none of them twice`,
    ]),
    [
      "language: nl",
      "clients: bewoners\nlanguage: nl",
      '2:10  clients: given "bewoners"; allowed: residents-and-clients, patients, clients',
    ],
    ...[14, 91].map((minutes) => [
      "language: nl",
      `talkMinutes: ${minutes}\nlanguage: nl`,
      `2:14  talkMinutes: given ${minutes}; allowed: a whole number from 15 to 90`,
    ]),
    ...[
      [ANOUK],
      [ANOUK, RUBEN, JOKE, FATIMA],
      [ANOUK, { ...RUBEN, address: "Anouk@DeLinde.example" }],
    ].map((readers) => [
      "language: nl",
      `answerReaders: ${JSON.stringify(readers)}\nlanguage: nl`,
      `2:16  answerReaders: given ${cut(JSON.stringify(readers))}; allowed: a list of two or three people, each with a name and an address, nobody twice`,
    ]),
    [
      "language: nl",
      `answerReaders: ${JSON.stringify([ANOUK, { name: "Ruben Smit" }])}\nlanguage: nl`,
      "2:68  answerReaders[1].address: missing; allowed: a mail address such as hr@organisation.example",
    ],
    ...["confidant", "privacyOfficer"].map((setting) => [
      "language: nl",
      `${setting}: ""\nlanguage: nl`,
      `2:${setting.length + 3}  ${setting}: given ""; allowed: one line of 1 to 200 characters`,
    ]),
    ...["http://survey.example", "survey.example"].map((address) => [
      "language: nl",
      `sectorSurvey: ${address}\nlanguage: nl`,
      `2:15  sectorSurvey: given "${address}"; allowed: an https address of at most 500 characters`,
    ]),
    [
      "language: nl",
      "worksCouncilSince: 2027-02-30\nlanguage: nl",
      '2:20  worksCouncilSince: given "2027-02-30"; allowed: a day that exists, written as 2027-12-24',
    ],
    [
      "language: nl",
      "openAgainAfterWorkingDays: 5\nlanguage: nl",
      '2:1  given the key "openAgainAfterWorkingDays", which is gone; allowed: nothing, so delete this line: what is open is told in the first morning mail of each week',
    ],
    [
      "organisation: De Linde\n",
      "",
      "1:1  organisation: missing; allowed: one line of 1 to 60 characters",
    ],
  ])("%j changed to %j", (from, to, message) => {
    expect(mistakesAfter(withChange(SMALL_PLAN, SETTINGS, [from, to]))).toEqual([
      `${SETTINGS}:${message}`,
    ]);
  });
});
