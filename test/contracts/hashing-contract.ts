import type { Hashing } from "../../lambdas/departure/model/ports.ts";

/** Tells people apart without naming them. */
export function hashingContract(connect: () => Hashing): void {
  test("gives the same for the same, another for another purpose, and nothing to guess from", async () => {
    const hashing = connect();
    const hash = await hashing.hash("request", "10442");
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(await connect().hash("request", "10442")).toBe(hash);
    expect(await hashing.hash("id", "10442")).not.toBe(hash);
    expect(hashing.random()).not.toBe(hashing.random());
  });
}
