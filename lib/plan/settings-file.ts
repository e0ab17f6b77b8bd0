import { z } from "zod";
import { CLIENTS, LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import {
  calendarDay,
  domain,
  group,
  LONGEST_DESK,
  list,
  mailAddress,
  name,
  oneOf,
  timeOfDay,
  wholeNumber,
  words,
} from "./fields.ts";

import { READABLE, readabilityOf } from "./mails/look.ts";

const ZONE_ALLOWED = "a time zone that exists such as Europe/Amsterdam";
const COUNTRY_ALLOWED =
  "two capital letters of a country that exists such as NL, or with a region such as DE-NW";

const READERS_ALLOWED =
  "a list of two or three people, each with a name and an address, nobody twice";

const LANGUAGES_ALLOWED = `a list of at least one of ${LANGUAGES.join(", ")}, none of them twice`;

const NEEDED_TO_ASK = "Without it leavers are asked nothing.";

/** Settings that an earlier version took, and what to do. */
export const GONE_SETTINGS = {
  openAgainAfterWorkingDays:
    "delete this line: what is open is told in the first morning mail of each week",
} as const;

/** The shape of `plan/settings.yaml`. */
export const settingsFile = group({
  organisation: words(60).describe("Your name as shown in every mail."),
  clients: oneOf(CLIENTS)
    .default("residents-and-clients")
    .describe("What mails and pages call the people you care for."),
  colour: accentColour()
    .optional()
    .describe(
      "The colour of buttons, links and headings in mails and pages. Without it: Totziens' own colours.",
    ),
  logo: imageAddress()
    .optional()
    .describe(
      "A picture at the top of each mail, at most 48 pixels high, that works on light and dark. Only in mails: pages load nothing from elsewhere and show your name. Without it: no picture.",
    ),
  language: oneOf(LANGUAGES).describe("For pages, and for people without a language of their own."),
  languages: list(oneOf(LANGUAGES), LANGUAGES_ALLOWED)
    .min(1, LANGUAGES_ALLOWED)
    .refine((all) => new Set(all).size === all.length, LANGUAGES_ALLOWED)
    .default([...LANGUAGES])
    .describe(
      "The languages you offer. With only one there is nothing to choose, and others are refused. People recorded earlier keep their language until HR corrects something in that departure at the desk.",
    ),
  timeZone: z
    .string(ZONE_ALLOWED)
    .refine(isTimeZone, ZONE_ALLOWED)
    .describe("The time zone of all times in the plan."),
  country: z
    .string(COUNTRY_ALLOWED)
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, COUNTRY_ALLOWED)
    .refine((code) => isCountry(code.slice(0, 2)), COUNTRY_ALLOWED)
    .describe(
      'Its public holidays are not working days: a country (ISO 3166), or a region (ISO 3166-2) where they differ. Needs a file in plan/holidays, made by "npm run holidays -- DE-NW". The build, the doctor and the preview of a departure say when that file ends too soon.',
    ),
  closingDays: list(calendarDay(), "a list of days, or [] for none").describe(
    "Days on which you are closed besides weekends and public holidays. A day added later moves nothing that is already planned. It applies to departures recorded or given other dates from then on, to nudges, to late mail and to the morning mail.",
  ),
  undoWindowMinutes: wholeNumber(0, 240).describe(
    "Nothing is sent for so many minutes after a departure is saved or changed.",
  ),
  officeHours: group({
    from: timeOfDay().describe("Start, inclusive."),
    until: timeOfDay().describe("End, exclusive."),
  })
    .refine(({ from, until }) => from < until, "a time from that is earlier than until")
    .describe("Late mail is sent the same day between these times."),
  sendAt: timeOfDay().describe("When a mail is sent, unless its step says otherwise."),
  morningMailAt: timeOfDay().describe("When HR gets its one mail of the day."),
  morningMail: oneOf(["on", "off"]).default("on").describe("Whether HR gets that mail."),
  nudgeAfterWorkingDays: z
    .union([wholeNumber(1, 60), z.literal("off")], "a whole number from 1 to 60, or off")
    .default(5)
    .describe(
      "A step that isn't done so many working days after its mail comes up again, once: in its reader's next mail within as many days, or in a mail of its own.",
    ),
  handOverDomains: list(domain(), "a list of domains such as [delinde.example], or [] for none")
    .default([])
    .describe(
      "Mail domains to which a manager or a department may pass a step on from a mail. The domains of HR, the manager and the work address are always allowed.",
    ),
  deletePrivateDataAfterDays: wholeNumber(1, 730)
    .default(30)
    .describe(
      "Personal data is deleted so many days after the last step, and 24 months after the end of employment at the latest.",
    ),
  tracks: group({
    care: oneOf(["on", "off"]).describe("The steps around the core: practical ones, and HR's."),
  }).describe("The parts of the plan to follow. The core is always on."),
  hr: group({
    name: words(60).describe("The name under the mails."),
    address: mailAddress().describe("Where replies go."),
  }).describe("The contact for departures without another HR contact."),
  desks: z
    .record(name(LONGEST_DESK), mailAddress(), {
      error: ({ code }) =>
        code === "invalid_key"
          ? `desk names of small letters, digits and single hyphens, at most ${LONGEST_DESK} of them`
          : "a group of desk names, each with its mail address, or {} for none",
    })
    .describe("Mailboxes of departments, by name; each gets only the mail for its own steps."),
  talkMinutes: wholeNumber(15, 90)
    .default(30)
    .describe("How many minutes an interview half a year later takes, unless agreed otherwise."),
  answerReaders: list(
    group({
      name: words(60).describe("The name that leavers read."),
      address: mailAddress().describe("The verified address that they sign in with."),
    }),
    READERS_ALLOWED,
  )
    .min(2, READERS_ALLOWED)
    .max(3, READERS_ALLOWED)
    .refine(areDifferent, READERS_ALLOWED)
    .optional()
    .describe(
      `The only people who read answers that a leaver gave with a name, and what leavers wrote without one; they write the lessons. ${NEEDED_TO_ASK} Their names stand on the page with the questions.`,
    ),
  confidant: words(200)
    .optional()
    .describe(
      `The confidential adviser, with a telephone number or a mail address. ${NEEDED_TO_ASK} Stands on the page with the questions.`,
    ),
  privacyOfficer: words(200)
    .optional()
    .describe(
      `Who answers questions about privacy, with a mail address. ${NEEDED_TO_ASK} Stands on the page about who sees what.`,
    ),
  sectorSurvey: surveyAddress()
    .optional()
    .describe(
      "If you take part in your sector's survey among leavers: its address. Then the mail with the questions says that this survey may come, too.",
    ),
  worksCouncilSince: calendarDay()
    .optional()
    .describe(
      "The day on which your works council agreed that you count how many of the managers' steps are done on time. Only steps from that day on are counted, and no figure is about one manager. A manager's first mail then says that ticks don't count in an appraisal, so agree on that, too. Without it: nothing is counted.",
    ),
}).refine(({ language, languages }) => languages.length === 0 || languages.includes(language), {
  path: ["language"],
  error: ({ input }) => `one of languages: ${(input as LanguagesGiven).languages.join(", ")}`,
});

interface LanguagesGiven {
  readonly languages: readonly string[];
}

export type SettingsFile = z.output<typeof settingsFile>;

function areDifferent(readers: readonly { readonly address: string }[]): boolean {
  return new Set(readers.map(({ address }) => address.toLowerCase())).size === readers.length;
}

function surveyAddress() {
  const allowed = "an https address of at most 500 characters";
  return z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: allowed, abort: true })
    .max(500, allowed)
    .regex(/^https:\/\/[^\s"'<>{}\\`@]+$/, allowed);
}

/** Used as text and as background, so it must be readable as both; dark mode's lighter one is derived. */
function accentColour() {
  const allowed = `a colour written as "#a23f22" that can be read on white and on light grounds, with a contrast of at least ${READABLE} : 1 (WCAG AA)`;
  return z
    .string(allowed)
    .regex(/^#[0-9a-f]{6}$/, { error: allowed, abort: true })
    .refine((colour) => readabilityOf(colour) >= READABLE, {
      error: ({ input }) =>
        `${allowed}; this one has ${readabilityOf(String(input)).toFixed(1)} : 1`,
    });
}

/** Outlook and Gmail show no SVG; few clients show images without TLS. */
function imageAddress() {
  const allowed =
    "an https address of a picture that ends in .png, .jpg, .jpeg or .gif, at most 500 characters";
  return z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: allowed, abort: true })
    .max(500, allowed)
    .regex(/^https:\/\/[^\s"'<>{}\\`@]+\.(?:png|jpe?g|gif)$/i, allowed);
}

/** Case-sensitive, as Scheduler is; offsets such as +01:00 have no summer time. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Z]/.test(zone)) return false;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    return known === zone || known.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === "ZZ") return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}
