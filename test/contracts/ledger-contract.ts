import type { AnswersPlace, Ledger } from "../../lambdas/departure/model/closing-ports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** What every ledger promises. Each test has a leaver of its own. */
export function ledgerContract(connect: () => Ledger): void {
  let ledger: Ledger;
  beforeAll(() => {
    ledger = connect();
  });
  const place = (): AnswersPlace => ({ departureId: unusedId(), occasion: "exit", named: false });

  test("it knows when something was last cut loose, and when deleted", async () => {
    const one = place();
    expect(await ledger.noted(one)).toEqual({});
    await ledger.note(one, "deleted", at("2027-02-16T10:00"));
    await ledger.note(one, "counted", at("2027-03-06T00:05"));
    await ledger.note(one, "deleted", at("2027-02-17T10:00"));
    expect(await ledger.noted(one)).toEqual({
      deleted: at("2027-02-17T10:00"),
      counted: at("2027-03-06T00:05"),
    });
  });

  test("it keeps apart what has a name, and the two occasions", async () => {
    const one = place();
    await ledger.note(one, "deleted", at("2027-02-16T10:00"));
    expect(await ledger.noted({ ...one, named: true })).toEqual({});
    expect(await ledger.noted({ ...one, occasion: "half-year" })).toEqual({});
  });
}
