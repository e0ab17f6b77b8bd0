import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { departureOf } from "./asked-here.ts";
import { stepAnswer } from "./step-page.html.ts";

/** One step of a departure: what is to be done, and for officers each possible action. */
export async function showStep(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return stepAnswer(request, ports, { departure: await departureOf(request, ports) });
}
