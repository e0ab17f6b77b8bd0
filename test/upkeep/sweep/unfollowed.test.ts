import { webhookDueAt } from "../../../lambdas/departure/mailings/webhook-progress.ts";
import { at, departureOf } from "../../support/departures.ts";
import { hrOffice } from "../../support/hr-office.ts";

test("where nobody follows any more, what was not told does not keep the sweep looking", async () => {
  const office = hrOffice("2027-01-20T12:00");
  const failed = { times: 7, next: at("2027-01-20T11:00").toString() };
  const departure = { ...departureOf(), webhookCursor: { lines: 0, outcomes: [], failed } };
  await office.add(departure);
  await office.sweep();
  const after = await office.find(departure);
  expect(after.webhookCursor).toBeUndefined();
  expect(webhookDueAt(after)).toEqual([]);
});
