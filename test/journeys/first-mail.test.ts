import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const MANAGER = {
  name: "Fatima El Idrissi",
  address: "f.elidrissi@delinde.example",
  language: "nl",
} as const;
const LONG = "Een goed afscheid helpt, en dat begint bij jou.";
const HOW = "Wie deze mails stuurt: Team HR.";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
});
afterAll(() => stack.close());

test("a manager's first departure is explained in its first mail only, the next one within a year in a sentence", async () => {
  await record("Sanne Bakker", MANAGER);
  await stack.advanceTo(at("2027-01-20T12:00"));
  const sanne = textsOf(MANAGER.address);
  expect(sanne.length).toBeGreaterThan(2);
  expect(sanne.filter((text) => text.includes(LONG))).toEqual([sanne[0]]);
  expect(sanne.filter((text) => text.includes(HOW))).toEqual([sanne[0]]);

  const before = sanne.length;
  await record("Noor de Wit", MANAGER, {
    announced: "2027-01-20",
    lastDay: "2027-02-26",
  });
  await stack.advanceTo(at("2027-01-20T13:00"));
  const [noor = ""] = textsOf(MANAGER.address).slice(before);
  expect(noor).toMatch(
    /Over het vertrek van Noor de Wit krijg je \d+ korte mails, tot en met augustus 2027\. Dit is de eerste\./,
  );
  expect(noor).not.toContain(LONG);
  expect(noor).not.toContain(HOW);
});

test("a dismissal announces its one mail, and a catch-up opens as a first mail does", async () => {
  const boss = { ...MANAGER, address: "j.bos@delinde.example" };
  await record("Kim Vos", boss, {
    kind: "employer",
    announced: "2027-01-20",
    lastDay: "2027-02-26",
  });
  const late = { ...MANAGER, address: "n.haddad@delinde.example" };
  await record("Eva Mol", late, { announced: "2027-01-11", lastDay: "2027-02-19" });
  await stack.advanceTo(at("2027-02-24T12:00"));
  const [only = "", ...none] = textsOf(boss.address);
  expect(only).toContain("Over het vertrek van Kim Vos krijg je één korte mail: deze.");
  expect(none.filter((text) => text.includes("korte mail"))).toEqual([]);
  const [catchUp = ""] = textsOf(late.address);
  expect(catchUp).toContain("De geplande dag voor de stappen hieronder is al voorbij.");
  expect(catchUp).toContain(`${LONG} Daarom krijg je over het vertrek van Eva Mol`);
});

async function record(name: string, manager: object, more: object = {}): Promise<void> {
  const workAddress = `${name.toLowerCase().replaceAll(" ", ".")}@delinde.example`;
  const body = submission({
    employee: { name, language: "nl", workAddress },
    manager,
    endOfEmployment: undefined,
    ...more,
  });
  const { status, body: said } = await stack.ask("/departures", { body });
  expect([status, said]).toEqual([201, expect.anything()]);
}

function textsOf(address: string): string[] {
  return stack.mails().flatMap(({ to, text = "" }) => (to.includes(address) ? [text] : []));
}
