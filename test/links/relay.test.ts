import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { type Mailed, startWithMailed } from "./pool.ts";
import { press } from "./visitor.ts";

let stack: TestStack;
let take: () => Mailed;

beforeAll(async () => {
  ({ stack, take } = await startWithMailed(24, { mailing: "handover", until: "2027-01-19T10:00" }));
});
afterAll(() => stack.close());

const handOver = (link: string, colleague: { name: string; address: string }) =>
  press(link, { step: "handover", do: "hand-over", ...colleague });

const mailedTo = async (domain: string) => {
  await stack.advanceTo(at("2027-01-19T10:30"));
  return stack.mails().filter(({ to }) => to.some((each) => each.endsWith(`@${domain}`)));
};

describe("a step that is handed over from a mail", () => {
  test("reaches no stranger, however often it is tried", async () => {
    const { link, path } = take();
    const { edition } = (await stack.ask(path)).body;
    for (let number = 1; number <= 25; number += 1) {
      const colleague = { name: "Bo Smit", address: `stranger${number}@elsewhere.example` };
      const { status, text } = await handOver(link, colleague);
      expect(status).toBe(422);
      expect(text).toContain("alleen doorgeven aan een collega met een adres bij: delinde.example");
      expect(text).toContain(`value="${colleague.address}"`);
    }
    expect(await mailedTo("elsewhere.example")).toEqual([]);
    expect((await stack.ask(path)).body.edition).toBe(edition);
  });

  test.each(["n.smit@delinde.example", "N.Smit@DeLinde.EXAMPLE"])(
    "reaches %s: HR, the manager or the leaver has an address there, too",
    async (address) => {
      const { link } = take();
      expect((await handOver(link, { name: "Noor Smit", address })).status).toBe(303);
    },
  );

  test("can be handed over three times a day", async () => {
    const { link } = take();
    const statuses: number[] = [];
    for (const name of ["Bo", "Kim", "Noor", "Sam"]) {
      const address = `${name.toLowerCase()}@delinde.example`;
      statuses.push((await handOver(link, { name, address })).status);
    }
    expect(statuses).toEqual([303, 303, 303, 422]);
    const again = await handOver(link, { name: "Sam", address: "sam@delinde.example" });
    expect(again.text).toContain("vandaag al een paar keer doorgegeven");
  });

  test("pressed once more with the same colleague is handed over once", async () => {
    const { link, path } = take();
    const colleague = { name: "Bo Smit", address: "bo@delinde.example" };
    for (let times = 0; times < 5; times += 1) {
      expect((await handOver(link, colleague)).status).toBe(303);
    }
    const { history } = (await stack.ask(path)).body;
    expect(history.filter(({ what }: { what: string }) => what === "handed-over")).toHaveLength(1);
  });

  test.each([
    "Noor de Wit",
    "J. de Vries",
    "J.P. (Jan-Piet) O’Brien, jr.",
    "M'hamed El-Idrissi",
    "नूर",
    "می‌خواهم",
  ])("goes to %s", async (name) => {
    const { link } = take();
    expect((await handOver(link, { name, address: "bo@delinde.example" })).status).toBe(303);
  });

  test.each([
    ["an address of a page", "Kijk op www.gratis.example"],
    ["an address of a page with its protocol", "https://gratis.example"],
    ["a mail address", "noor@gratis.example"],
    ["a sentence", "Noor! Kijk je even mee?"],
    ["digits", "Bel 06 12345678"],
    ["markup", "<b>Noor</b>"],
    ["more than 80 characters", "Noor ".repeat(17)],
  ])("does not go to a name with %s", async (_, name) => {
    const { link } = take();
    const { status, text } = await handOver(link, { name, address: "bo@delinde.example" });
    expect(status).toBe(422);
    expect(text).toMatch(/In een naam kunnen hier alleen|Toegestaan: 80 tekens/);
  });
});

test("HR hears the next morning who has a step now, where that was arranged from a mail", async () => {
  const { link, path } = take();
  await handOver(link, { name: "Noor Smit", address: "noor@delinde.example" });
  const leaver = (await stack.ask(path)).body.employee.name;
  await stack.advanceTo(at("2027-01-20T09:00"));
  const [mail] = stack
    .mails()
    .filter(({ tags }) => tags.mailing === "morning")
    .toReversed();
  expect(mail?.text).toContain("Een stap is vanuit de mail doorgegeven aan een collega");
  expect(mail?.text).toMatch(new RegExp(`${leaver}.*ligt nu bij Noor Smit`));
});
