import { LINK_PAGES } from "../../lambdas/departure/mailings/link-pages.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { keptOf } from "../links/asked.ts";
import { mailOf, press, visit } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { tableAtRest } from "../support/items-in.ts";
import { type Goodbye, record, WITHOUT_MORNINGS } from "./goodbye.ts";

const SCANNER = { "user-agent": "Mozilla/5.0 (compatible; SafeLinks)", "sec-purpose": "prefetch" };
const QUERY =
  "do=no&with=manager&change=hr&how=here&moment=2027-09-20T14%3A00&recommend=3&named=yes";

let goodbye: Goodbye;
let scanned = 0;
beforeAll(async () => {
  goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
});
afterAll(() => goodbye.close());

test("a scanner that opens every page of every link of a whole life answers nothing, chooses nothing and confirms nothing", async () => {
  await live("2027-02-15T10:00");
  await pressed("exit-questions", "questions", { do: "keep", recommend: "9", words: "Dank" });
  const kept = await keptOf(goodbye.stack, goodbye.submitted.id);
  await scan();
  expect(await keptOf(goodbye.stack, goodbye.submitted.id)).toEqual(kept);

  await live("2027-08-30T10:00");
  await pressed("post-exit-prepare", "holder", {
    do: "offer",
    ...{ "day-1": "2027-09-20", "time-1": "14:00", "day-2": "2027-09-21", "time-2": "14:00" },
    ...{ "day-3": "2027-09-22", "time-3": "14:00" },
  });
  await scan();
  const talk = { do: "choose", with: "manager", how: "phone", phone: "06 98765432" };
  await pressed("post-exit-invite", "talk", { ...talk, moment: "2027-09-20T14:00" });
  await pressed("post-exit-invite", "look-back", { do: "keep", recommend: "8", named: "yes" });
  await live("2027-09-02T10:00");
  await live("2027-09-21T10:00");
  const lines = { do: "report", tookPlace: "yes", lines: "Het ging goed." };
  await pressed("talk-report", "holder", lines);
  await live("2027-09-24T10:00");
  expect(scanned).toBeGreaterThan(200);
});

/** Goes on to that moment, and lets the scanner open all that was mailed up to then. */
async function live(moment: string): Promise<void> {
  await goodbye.stack.advanceTo(at(moment));
  await scan();
}

/** The whole table stays as it is, byte for byte. */
async function scan(): Promise<void> {
  const before = await tableAtRest(goodbye.stack);
  const mails = goodbye.stack.mails().length;
  for (const link of new Set(goodbye.stack.mails().flatMap(linksIn)))
    for (const page of ["", ...LINK_PAGES.map((name) => `/${name}`)]) await open(link + page);
  await goodbye.stack.settle();
  expect(await tableAtRest(goodbye.stack)).toBe(before);
  expect(goodbye.stack.mails()).toHaveLength(mails);
}

async function open(address: string): Promise<void> {
  for (const url of [address, `${address}?${QUERY}`])
    for (const method of ["HEAD", "GET"]) {
      const { status } = await visit(url, { method, headers: SCANNER });
      expect([200, 404]).toContain(status);
      scanned += 1;
    }
}

async function pressed(mailing: string, page: string, form: Readonly<Record<string, string>>) {
  const [link = ""] = linksIn(mailOf(goodbye.stack, mailing));
  const { status, text } = await press(`${link}/${page}`, form);
  if (status !== 303) throw new Error(`${mailing}/${page}: ${status} ${text}`);
}

/** Links and cards of ours in a mail, without the page after them. */
function linksIn({ text, html, headers }: CapturedMail): string[] {
  const everything = [text, html, ...headers.map(({ value }) => value)].join(" ");
  return [...new Set(everything.match(/http:\/\/localhost[^\s"'<>)/]*\/links\/[\w.~-]+/g) ?? [])];
}
