import type { Due } from "../../../lambdas/departure/model/record-ports.ts";
import { allDue as allDueFrom, takeStock } from "../../../lambdas/upkeep/reconcile/take-stock.ts";
import { at } from "../../support/departures.ts";

const SANNE = "a".repeat(32);
const MILAN = "b".repeat(32);

test("the nightly comparison looks at departures only: what else is due, such as what somebody answered, it doesn't count", async () => {
  const long = at("2026-12-01T09:00");
  const keys = [
    SANNE,
    `answers.${MILAN}.exit`,
    `named.${MILAN}.half-year`,
    `forget.${MILAN}`,
    `line.${MILAN}`,
    `morning.${MILAN}`,
  ];
  async function* allDue(): AsyncGenerator<Due> {
    for (const id of keys) yield { id, at: long };
  }
  async function* names(): AsyncGenerator<string> {}
  const clock = () => at("2027-01-16T03:00");
  const due = await allDueFrom("", { departures: { allDue }, clock });
  expect([...due]).toEqual([[SANNE, true]]);
  const stock = await takeStock("", due.keys(), { names });
  expect([...stock.departures.keys()]).toEqual([SANNE]);
  expect(stock.strangers).toEqual([]);
});
