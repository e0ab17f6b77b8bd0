import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { peopleInCharge } from "../people-in-charge.ts";
import { replaceAnswer } from "./replace-page.html.ts";

/** Asks who is replaced. */
export async function showReplace(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { language } = ports.plan.settings;
  const typed = new URLSearchParams({ role: "manager", "by.language": language });
  return replaceAnswer(request, ports, { typed, inCharge: await peopleInCharge(request, ports) });
}
