import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { Refusal } from "../../lambdas/departure/model/refusal.ts";
import { talkFacts } from "../../lambdas/desk/departure/talk-facts.html.ts";
import { html } from "../../lambdas/http/markup.ts";
import { answerPage } from "../../lambdas/links/answer-page.ts";
import type { PeoplePorts } from "../../lambdas/links/people-ports.ts";
import { describeDeparture } from "../../lambdas/use-cases/describe/describe-departure.ts";
import { deskEvent } from "../support/desk-event.ts";
import type { Process } from "./process.ts";
import { type Filled, filledIn, type PageAct, pageOf } from "./talk-forms.ts";
import type { World } from "./world.ts";

/** The pages that people open and press, HR's of a departure among them. What they saw is noted in the world. */
export function visitsIn(
  { departures, shown, time }: World,
  ports: (process: Process) => PeoplePorts,
) {
  /** By the name of an act: the form as it stood on the page. */
  const filled = new Map<string, Filled>();

  return {
    /** Opens the page on which the act is done and fills it in. False where there is nothing of that to press. */
    async open(process: Process, act: PageAct): Promise<boolean> {
      const text = await seen(process, act);
      const form = filledIn(act, text);
      if (form) filled.set(act.name, form);
      return form !== undefined;
    },

    /** Presses the button of the page as it was opened, however long ago. */
    async press(process: Process, act: PageAct): Promise<Departure> {
      const form = filled.get(act.name) ?? {};
      const answer = await answerPage(eventOf(act, form), ports(process));
      if (!answer) throw new Refusal("not-found");
      if (answer.statusCode !== 303) throw new Refusal("step-is-over");
      const after = await ports(process).departures.find(act.departure ?? "");
      if (!after) throw new Refusal("not-found");
      return after;
    },
  };

  async function seen(process: Process, act: PageAct): Promise<string> {
    const { departure: id = "", link } = act;
    const page = pageOf(act).page;
    const reader = link === undefined || page === "desk" ? "" : readerOf(link);
    const before = await departures.find(id);
    const text = page === "desk" ? await desk(process, id) : await behindLink(process, act);
    const recorded = [before, await departures.find(id)].filter((each) => each !== undefined);
    shown.push({ at: time.now(), page, reader, text, recorded });
    return text;
  }

  async function behindLink(process: Process, act: PageAct): Promise<string> {
    const answer = await answerPage(eventOf(act), ports(process));
    return String(answer?.body ?? "");
  }

  /** What HR sees of the talk on the departure's page, and the whole departure as the API tells it. */
  async function desk(process: Process, id: string): Promise<string> {
    const { plan, calendar, clock, departures: record } = ports(process);
    const departure = await record.find(id);
    if (!departure) return "";
    const told = describeDeparture(departure, { plan, calendar, now: clock(), language: "nl" });
    const { markup } = html`${talkFacts(departure, "nl").flat()}`;
    return `${markup}\n${JSON.stringify(told)}`;
  }
}

function eventOf(act: PageAct, form?: Filled): APIGatewayProxyEventV2 {
  const { link: token = "" } = act;
  const { page, query = "" } = pageOf(act);
  const event = deskEvent({
    routeKey: `${form ? "POST" : "GET"} /links/{token}/{page}`,
    pathParameters: { token, page },
    ...(form ? { form } : {}),
  });
  return { ...event, rawQueryString: query };
}

/** Tokens in memory hide nothing. */
export function readerOf(token: string): string {
  const { address } = JSON.parse(Buffer.from(token, "base64url").toString());
  return address;
}
