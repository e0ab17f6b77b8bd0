import { Refusal } from "../../departure/model/refusal.ts";
import { idOf } from "../../http/asked.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { type AskedOfMail, answerMail } from "./answer-mail.ts";

/** One mail of a recorded departure: its page, its markup, or a test mail. */
export function departureMail(asked: AskedOfMail) {
  return async (request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> => {
    const departure = await ports.departures.find(idOf(request.event));
    // An erased departure has no mails.
    if (!departure || departure.erased) throw new Refusal("not-found");
    const home = departurePath(departure.id);
    return answerMail(asked, { departure, home, place: "/desk/departures" }, { request, ports });
  };
}
