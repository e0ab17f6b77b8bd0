import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import { mistakesAfter, SMALL_PLAN, withChange } from "./small-plan.ts";

const SETTINGS = "plan/settings.yaml";
const ZONES = "a time zone that exists such as Europe/Amsterdam";

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
