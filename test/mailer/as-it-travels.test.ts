import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack } from "../support/stack.ts";

const stack = await startTestStack("2027-01-14T15:30");
afterAll(() => stack.close());

beforeAll(async () => {
  const { body } = await stack.ask("/departures", { body: submission() });
  const path = `/departures/${body.id}/interview`;
  await stack.ask(path, { body: { do: "plan", at: "2027-09-14T14:00" } });
  await stack.advanceTo(at("2027-01-25T10:00"));
});

/** Of every kind that leaves in the first days: steps to manager and leaver, HR's morning mail, a calendar entry. */
const mails = () => stack.mails();

test("no mail is answered by an out-of-office message, on Exchange neither", () => {
  expect(mails().length).toBeGreaterThan(6);
  for (const { headers, tags } of mails()) {
    const sent = Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]));
    expect({ mailing: tags.mailing, ...sent }).toMatchObject({
      "auto-submitted": "auto-generated",
      "x-auto-response-suppress": "All",
    });
  }
});

test("a link in a mail stands in its source as it stands in the address bar", () => {
  const links = mails().flatMap(({ html = "" }) => html.match(/href="[^"]*"/g) ?? []);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => /&#x?\w+;/.test(link))).toEqual([]);
});
