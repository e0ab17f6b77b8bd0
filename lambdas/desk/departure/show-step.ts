import type { DeskPorts } from "../desk-ports.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { departureOf } from "./asked-here.ts";
import { stepAnswer } from "./step-page.html.ts";

/** One step of a departure, and everything that can be done with it now. */
export async function showStep(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  if (visit.person.role !== "officer") return plainPage(visit, { status: 403, says: "readOnly" });
  return stepAnswer(visit, ports, { departure: await departureOf(visit, ports) });
}
