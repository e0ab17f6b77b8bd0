import { Refusal } from "../../departure/model/refusal.ts";
import {
  settleUnconfirmed,
  UNCONFIRMED_WORDS,
  type UnconfirmedWord,
} from "../../departure/restore/settle-unconfirmed.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { keepLocks } from "../../use-cases/record/keep-locks.ts";
import {
  dropIfCertain,
  settleAllUnconfirmed,
} from "../../use-cases/record/settle-all-unconfirmed.ts";
import { askedBy } from "../departure/asked-here.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { showUnconfirmed } from "./show-unconfirmed.ts";
import { UNCONFIRMED_FIELDS } from "./unconfirmed-page.html.ts";

/** An officer says of one mail, or of all, what becomes of it. */
export async function postUnconfirmed(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const { form } = request;
  const word = wordIn(form.get(UNCONFIRMED_FIELDS.word));
  if (form.get(UNCONFIRMED_FIELDS.all) === "yes") {
    const settled = await settleAllUnconfirmed(word, askedBy(request, ports), ports);
    return showUnconfirmed(request, ports, settled);
  }
  const id = form.get(UNCONFIRMED_FIELDS.departure) ?? "";
  const mailingId = form.get(UNCONFIRMED_FIELDS.mail);
  if (!mailingId || !/^[0-9a-f]{32}$/.test(id)) throw new Refusal("not-found");
  const { context } = askedBy(request, ports);
  const rule = (departure: Parameters<typeof settleUnconfirmed>[0]) =>
    settleUnconfirmed(departure, { mailingId, word }, context);
  await changeDeparture({ id, rule, around: keepLocks(context, ports) }, ports);
  await dropIfCertain(id, ports);
  return showUnconfirmed(request, ports, { settled: 1, left: 0 });
}

function wordIn(text: string | null): UnconfirmedWord {
  const word = UNCONFIRMED_WORDS.find((each) => each === text);
  if (!word) throw new Refusal("not-found");
  return word;
}
