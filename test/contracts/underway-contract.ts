import type { Underway } from "../../lambdas/departure/model/ports.ts";
import { at } from "../support/departures.ts";

/** Whether a job is being handed on: until the last moment that was noted. */
export function underwayContract(connect: () => Underway): void {
  test("a job is under way from a note on until its moment, and a later note goes on from there", async () => {
    const underway = connect();
    const is = (now: string) => underway.is(at(now));
    expect(await is("2027-01-15T08:30")).toBe(false);
    await underway.note(at("2027-01-15T08:36"));
    expect([await is("2027-01-15T08:35"), await is("2027-01-15T08:36")]).toEqual([true, false]);
    await underway.note(at("2027-01-15T08:42"));
    expect([await is("2027-01-15T08:41"), await is("2027-01-15T08:42")]).toEqual([true, false]);
  });
}
