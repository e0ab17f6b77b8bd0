import { CHOSEN_KEPT, type ChosenColumns } from "../../lambdas/departure/model/imports.ts";
import { unusedId } from "../support/unused-id.ts";

/** What every keeper of chosen columns promises. */
export function chosenColumnsContract(connect: () => ChosenColumns): void {
  test("what was chosen is remembered, the last choice of each name", async () => {
    const chosen = connect();
    const [one, other] = [unusedId(), unusedId()];
    await chosen.keep(
      new Map([
        [one, "lastDay"],
        [other, "left-out"],
      ]),
    );
    await chosen.keep(new Map([[one, "endOfEmployment"]]));
    const all = await chosen.all();
    expect([all.get(one), all.get(other)]).toEqual(["endOfEmployment", "left-out"]);
  });

  test("of too many, those chosen longest ago are forgotten", async () => {
    const chosen = connect();
    const first = unusedId();
    await chosen.keep(new Map([[first, "lastDay"]]));
    const names = Array.from({ length: CHOSEN_KEPT }, unusedId);
    await chosen.keep(new Map(names.map((name) => [name, "left-out"])));
    const all = await chosen.all();
    expect(all.size).toBe(CHOSEN_KEPT);
    expect(all.has(first)).toBe(false);
    expect([...all.keys()]).toEqual(names);
  });
}
