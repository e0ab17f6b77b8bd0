import type { DeskPorts } from "../desk-ports.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { peopleInCharge } from "./people-in-charge.ts";
import { replaceAnswer } from "./replace-page.html.ts";

/** Asks who is replaced. */
export async function showReplace(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  if (visit.person.role !== "officer") return plainPage(visit, { status: 403, says: "readOnly" });
  const { language } = ports.plan.settings;
  const typed = new URLSearchParams({ role: "manager", "by.language": language });
  return replaceAnswer(visit, ports, { typed, inCharge: await peopleInCharge(visit, ports) });
}
