import { seeOther } from "../../http/html-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { type AskedOfMail, answerMail } from "../mail/answer-mail.ts";
import { withDraft } from "./open-draft.ts";
import { draftPath } from "./routes.ts";

/** One mail of a draft, as it will be sent: its page, its markup, or a test mail. */
export function draftMail(asked: AskedOfMail) {
  return (request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> =>
    withDraft(request, ports, async ({ id, previewed }) => {
      const home = draftPath(id);
      if (!previewed) return seeOther(home, "desk");
      const { departure } = previewed;
      const place = { departure, home, place: "/desk/departures/new" } as const;
      return answerMail(asked, place, { request, ports });
    });
}
