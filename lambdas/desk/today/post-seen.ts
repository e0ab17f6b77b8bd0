import { markSeen, markUnseen } from "../../departure/changes/mark-seen.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { seeOther } from "../../http/html-answer.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { contextOf } from "../context-of.ts";
import { MINE_FIELD } from "../departure/asked-here.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { SEEN_FIELDS } from "./fields.ts";
import { todayPath } from "./routes.ts";

/** Somebody of HR says that something was seen, or takes that back. */
export async function postSeen(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { form } = request;
  const [id, item] = [form.get(SEEN_FIELDS.departure) ?? "", form.get(SEEN_FIELDS.item) ?? ""];
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Refusal("not-found");
  const did = form.get(SEEN_FIELDS.do) === "unseen" ? "unseen" : "seen";
  const rule = did === "seen" ? markSeen : markUnseen;
  const context = contextOf(request, ports);
  await changeDeparture({ id, rule: (departure) => rule(departure, item, context) }, ports);
  const mine = form.get(MINE_FIELD) === "yes" ? { mine: "yes" } : {};
  return seeOther(todayPath({ done: did, departure: id, item, ...mine }), "desk");
}
