import type { Drafts } from "../../lambdas/departure/model/desk-records.ts";
import { at } from "../support/departures.ts";

/** What every keeper of drafts promises. */
export function draftsContract(connect: () => Drafts): void {
  let drafts: Drafts;
  beforeAll(() => {
    drafts = connect();
  });
  const now = at("2027-01-14T16:00");
  const until = at("2027-01-14T18:00");

  test("what is kept is found as it was, and the later text counts", async () => {
    await drafts.keep("one", "employee.name=Zo%C3%AB", until);
    expect(await drafts.find("one", now)).toBe("employee.name=Zo%C3%AB");
    await drafts.keep("one", "employee.name=Anna", until);
    expect(await drafts.find("one", now)).toBe("employee.name=Anna");
    expect(await drafts.find("another", now)).toBeUndefined();
  });

  test("it is there until its moment, and not at it", async () => {
    await drafts.keep("two", "text", until);
    expect(await drafts.find("two", at("2027-01-14T17:59"))).toBe("text");
    expect(await drafts.find("two", until)).toBeUndefined();
  });

  test("what is dropped is gone, and dropping it again is fine", async () => {
    await drafts.keep("three", "text", until);
    await drafts.drop("three");
    await drafts.drop("three");
    expect(await drafts.find("three", now)).toBeUndefined();
  });
}
