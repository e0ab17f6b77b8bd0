import { type Drilled, drill } from "../../lib/restore/drill.ts";

const said: string[] = [];
let seen: Drilled;
beforeAll(async () => {
  seen = await drill((sentence) => said.push(sentence));
}, 120_000);

describe("after a mistake, a restore to the evening before", () => {
  test("mails nobody twice", () => {
    expect(seen.twice).toEqual([]);
  });

  test("keeps what is unknown for HR's word, and sends it at that word", () => {
    expect(seen.unconfirmed.length).toBeGreaterThan(0);
    expect(seen.unconfirmed.some((each) => each.endsWith(" handover"))).toBe(true);
    expect(seen.atHrsWord).toBeGreaterThan(0);
  });

  test("brings nobody back who was erased", () => {
    expect(seen.toErased).toBe(0);
  });

  test("loses what was recorded since, and says so", () => {
    expect(seen.lostStatus).toBe(404);
    for (const line of ["1 recorded since", "1 changed since", "1 with mails", "1 erased since"])
      expect(said.at(-3)).toContain(line);
  });

  test("leaves each schedule exactly once", () => {
    expect(seen.schedulesAgree).toBe(true);
  });
});
