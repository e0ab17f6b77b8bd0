import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { linkIn, mailOf, press, visit } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { type Goodbye, record } from "./goodbye.ts";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record();
});
afterEach(() => goodbye.close());

const asItIs = async () => JSON.stringify(await goodbye.present());
const SCANNER = { "user-agent": "Mozilla/5.0 (compatible; SafeLinks)", "sec-purpose": "prefetch" };

describe("a step marked done by a link scanner", () => {
  test("a scanner opens every address in every mail, twice, and nothing changes", async () => {
    await goodbye.stack.advanceTo(at("2027-02-20T12:00"));
    const mails = goodbye.stack.mails().filter(({ tags }) => tags.mailing !== "morning");
    const addresses = mails.flatMap(addressesIn);
    expect(mails.map(addressesIn)).not.toContainEqual([]);
    const before = await asItIs();
    for (const address of [...addresses, ...addresses])
      for (const method of ["HEAD", "GET"]) await visit(address, { method, headers: SCANNER });
    expect(await asItIs()).toBe(before);
  });

  test("a scanner follows the page's own forms with all that is in them, and nothing changes", async () => {
    await goodbye.stack.advanceTo(at("2027-01-19T10:00"));
    const link = linkIn(mailOf(goodbye.stack, "handover"));
    const before = await asItIs();
    const { text } = await visit(link);
    const forms = text.match(/<form[\s\S]*?<\/form>/g) ?? [];
    expect(forms.length).toBeGreaterThan(2);
    for (const form of forms)
      for (const method of ["HEAD", "GET"])
        await visit(`${link}?${fieldsIn(form)}`, { method, headers: SCANNER });
    expect(await asItIs()).toBe(before);
  });

  test("the same link, and the same words sent by its button, do mark it", async () => {
    await goodbye.stack.advanceTo(at("2027-01-19T10:00"));
    const link = linkIn(mailOf(goodbye.stack, "handover"));
    expect(fieldsIn((await visit(link)).text)).toContain("do=done");
    await press(link, { step: "handover", do: "done" });
    const { timeline } = await goodbye.present();
    expect(timeline).toContainEqual(expect.objectContaining({ step: "handover", state: "done" }));
  });
});

/** Every address of ours, wherever it stands in the mail. */
function addressesIn({ text, html, headers }: CapturedMail): string[] {
  const everything = [text, html, ...headers.map(({ value }) => value)].join(" ");
  const found = everything.match(/http:\/\/localhost[^\s"'<>)]+/g) ?? [];
  return [...new Set(found)];
}

/** Names and values of a form's fields and buttons. */
function fieldsIn(form: string): string {
  const pairs = form.matchAll(/name="([^"]+)"[^>]*?value="([^"]*)"/g);
  const fields = new URLSearchParams();
  for (const [, name = "", value = ""] of pairs) fields.append(name, value);
  return fields.toString();
}
