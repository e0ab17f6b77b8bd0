import { type KeyRing, textsOf } from "../../lambdas/aws/key-ring.ts";
import { changeKeys } from "../../lib/keys/change-keys.ts";

const RING: KeyRing = { key: "r".repeat(64) };

function secretOf(text = JSON.stringify(RING)) {
  const written: string[] = [];
  const secret = {
    read: async () => written.at(-1) ?? text,
    write: async (next: string) => void written.push(next),
  };
  const ask = (verb?: string, purpose?: string) => changeKeys({ verb, purpose }, secret);
  const ring = (): KeyRing => JSON.parse(written.at(-1) ?? text);
  return { ask, ring, written };
}

describe("replacing a key", () => {
  test.each(["link", "session", "webhook"] as const)(
    "of %s makes a fresh one, keeps the one before, and says so without showing either",
    async (purpose) => {
      const { ask, ring } = secretOf();
      const said = await ask("rotate", purpose);
      const [fresh = "", before = "", ...older] = textsOf(ring(), purpose);
      expect(Buffer.from(fresh, "base64")).toHaveLength(32);
      expect([before, ...older]).toEqual(textsOf(RING, purpose));
      expect(said).toContain("within ten minutes");
      expect(said).not.toContain(fresh);
      expect(said).not.toContain(before);
    },
  );

  test("twice leaves nothing of the first, and the other purposes as they were", async () => {
    const { ask, ring } = secretOf();
    await ask("rotate", "session");
    await ask("rotate", "session");
    expect(textsOf(ring(), "session")).not.toContain(textsOf(RING, "session")[0]);
    for (const purpose of ["hash", "link", "webhook"] as const)
      expect(textsOf(ring(), purpose)).toEqual(textsOf(RING, purpose));
  });
});

test("the webhook's key is shown as HR's system takes it, and the one before while both are valid", async () => {
  const { ask } = secretOf();
  const [first = ""] = textsOf(RING, "webhook");
  expect(await ask("show", "webhook")).toContain(`whsec_${first}\n`.trim());
  await ask("rotate", "webhook");
  const said = await ask("show", "webhook");
  expect(said).not.toContain(`whsec_${first}`);
  expect(said).toContain(first);
});

test.each([
  ["nothing", [], "No command was given; allowed: rotate, show."],
  ["another verb", ["delete", "link"], '"delete" is no command; allowed: rotate, show.'],
  ["the key of hashes", ["rotate", "hash"], "nobody would be recognised"],
  ["no purpose", ["rotate"], "To rotate, no key was named; allowed: link, session, webhook."],
  [
    "a purpose there is not",
    ["rotate", "lnk"],
    '"lnk" was named; allowed: link, session, webhook.',
  ],
  ["to show another key", ["show", "link"], 'To show, "link" was named; allowed: webhook.'],
])("asked %s, it says what is allowed and changes nothing", async (_what, words, says) => {
  const { ask, written } = secretOf();
  await expect(ask(...words)).rejects.toThrow(says);
  expect(written).toEqual([]);
});

test("a secret that was changed by hand is not made worse, and not quoted", async () => {
  const { ask, written } = secretOf('{"key":"hunter2"}');
  await expect(ask("rotate", "link")).rejects.toThrow("Put the version before it back");
  await expect(ask("rotate", "link")).rejects.not.toThrow("hunter2");
  expect(written).toEqual([]);
});
