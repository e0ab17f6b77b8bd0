import { styleAnswer } from "../../http/style-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";

export async function showStyle(
  { event }: DeskRequest,
  { loadStyle }: DeskPorts,
): Promise<DeskAnswer> {
  return styleAnswer(event, await loadStyle());
}
