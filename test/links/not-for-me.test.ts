import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import type { TestStack } from "../support/stack.ts";
import { type Mailed, startWithMailed } from "./pool.ts";
import { linkIn, mailOf, press, visit } from "./visitor.ts";

let stack: TestStack;
let take: () => Mailed;

beforeAll(async () => {
  ({ stack, take } = await startWithMailed(7, { mailing: "handover", until: "2027-01-19T10:00" }));
});
afterAll(() => stack.close());

const SAYS = { do: "not-for-me" };
const BO = { name: "Bo Smit", address: "b.smit@delinde.example" };

const mailTo = ({ address }: { address: string }, id: string) =>
  stack.mails().findLast(({ to, tags }) => tags.departure === id && to[0]?.includes(address)) ?? {};

const complaintsOf = async (path: string) =>
  (await stack.ask(path)).body.history.filter(({ what }: { what: string }) => what === "complaint");

describe("whoever got a mail that is not for them", () => {
  test("finds a way to say so on its page, folded away, and looking changes nothing", async () => {
    const { link, path } = take();
    const before = (await stack.ask(path)).body;
    const { text } = await visit(link);
    expect(text).toContain("<summary>Deze mail is niet voor mij</summary>");
    expect(text).toContain('<button name="do" value="not-for-me" class="quiet">Niet voor mij');
    await visit(link, { method: "HEAD" });
    expect((await stack.ask(path)).body).toEqual(before);
  });

  test("says so once, however often; then the link does nothing more and shows nobody", async () => {
    const { link, path } = take();
    const said = await press(link, SAYS);
    expect(said.status).toBe(200);
    expect(said.text).toContain(
      "Op dinsdag 19 januari 2027 is gemeld dat deze mail niet voor jou is",
    );
    expect(said.text).not.toMatch(/Sanne|Fatima|<form/);
    const { body } = await stack.ask(path);
    expect(await complaintsOf(path)).toEqual([
      { at: stack.now().toString(), who: "manager", what: "complaint", detail: "handover" },
    ]);
    expect(body.mailings.find(({ id }: { id: string }) => id === "handover").state).toBe("refused");

    expect((await press(link, SAYS)).text).toBe(said.text);
    const late = await press(link, { step: "handover", do: "done" });
    expect(late.status).toBe(422);
    expect(late.text).not.toMatch(/Sanne|<form/);
    expect((await visit(link)).text).toBe(said.text);
    expect((await stack.ask(path)).body).toEqual(body);
  });

  test("as a colleague gives the step back, and their link leads nowhere any more", async () => {
    const { link, path, id } = take();
    await press(link, { step: "handover", do: "hand-over", ...BO });
    await stack.advanceTo(at("2027-01-19T12:00"));
    const theirs = linkIn(mailTo(BO, id));
    expect((await visit(theirs)).text).toContain("Nee, liever niet</button>");
    const said = await press(theirs, SAYS);
    expect(said.status).toBe(200);
    expect(said.text).toContain("ligt de stap weer bij wie hem doorgaf");
    const { timeline } = (await stack.ask(path)).body;
    const step = timeline.find((each: { step: string }) => each.step === "handover");
    expect(JSON.stringify(step)).not.toContain("Bo Smit");
    for (const again of [await visit(theirs), await press(theirs, SAYS)])
      expect(again.status).toBe(404);
    expect((await press(link, { step: "handover", do: "done" })).status).toBe(303);
    expect(await complaintsOf(path)).toMatchObject([{ who: "colleague" }]);

    await stack.advanceTo(at("2027-01-20T10:00"));
    const { text = "" } = mailOf(stack, "morning");
    expect(text).toContain("Een collega neemt een doorgegeven stap niet over");
    expect(text.replace(/\s+/g, " ")).toContain("is terug bij wie de stap eerst had");
  });

  test("as a colleague is not a manager who reported a mail: HR reads who would rather not do which step", async () => {
    const { link, id } = take();
    await press(link, { step: "handover", do: "hand-over", ...BO });
    await stack.advanceTo(stack.now().add({ hours: 1 }));
    await press(linkIn(mailTo(BO, id)), SAYS);
    const list = (await stack.ask("/departures")).body.departures;
    expect(list.find((line: { id: string }) => line.id === id)).not.toHaveProperty("unwanted");
    const officer = await signIn(stack, "officer");
    const { text } = await officer.get(`/desk/departures/${id}`);
    expect(text).toContain("Werk overdragen: de collega doet deze stap liever niet");
    expect(text).toContain("verstuurd, de collega doet deze stap liever niet");
    expect(text).not.toMatch(/ongewenst|komt niet aan|handover-2:/);
    expect(text).not.toContain("collega<small>Fatima El Idrissi");
  });

  test("cannot fill a record with it", async () => {
    const { link, path } = take();
    await Promise.all([1, 2, 3, 4].map(() => press(link, SAYS)));
    expect(await complaintsOf(path)).toHaveLength(1);
  });
});
