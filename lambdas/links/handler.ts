import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { opensPage } from "../departure/mailings/link-pages.ts";
import type { Context } from "../departure/model/context.ts";
import type { LinkPurpose } from "../departure/model/ports.ts";
import { compressed } from "../http/compressed.ts";
import { htmlAnswer, seeOther } from "../http/html-answer.ts";
import { linkPath, stepPath } from "../http/link-path.ts";
import type { RouteKeyOf } from "../http/routes.ts";
import { styleAnswer } from "../http/style-answer.ts";
import { styleUrl } from "../http/style-url.ts";
import { describeFault, log } from "../telemetry/log.ts";
import { actOnMistake, actOnOptOut, actOnStep } from "./act.ts";
import { answerPage } from "./answer-page.ts";
import { answerCard } from "./card/answer-card.ts";
import { cardPages } from "./card/card-pages.html.ts";
import { DISOWN } from "./disown-forms.html.ts";
import { formIn } from "./form-in.ts";
import { handedOnPage } from "./handed-on-page.html.ts";
import { handedOn, type OpenLink, openLink } from "./open-link.ts";
import { objectPage } from "./opt-out-page.html.ts";
import type { PeoplePorts } from "./people-ports.ts";
import { deadLinkPage, faultPage } from "./plain-page.html.ts";
import { type AskedOfPage, type StepsOrPlan, showStepsOrPlan } from "./show-steps-or-plan.ts";

type Answer = APIGatewayProxyStructuredResultV2;
type Route = (event: APIGatewayProxyEventV2) => Promise<Answer>;

/**
 * The pages behind the links in mails. The link itself is the key, without signing in. Opening one changes nothing, however
 * often; only its buttons do.
 */
export function peopleHandler(ports: PeoplePorts) {
  const { settings } = ports.plan;
  const show: Route = async (event) => {
    const open = await openLink(tokenIn(event), ports);
    const opened = event.queryStringParameters?.step;
    return open ? page(open, 200, opened ? { opened } : {}) : noLink(event, 200);
  };
  const byMethod = new Map<string, Route>([
    ["GET", show],
    ["HEAD", async (event) => ({ ...(await show(event)), body: "" })],
    [
      "POST",
      async (event) => {
        const open = await openLink(tokenIn(event), ports);
        if (!open) return noLink(event, 409);
        if (open.link.purpose === "card") return page(open, 200);
        return open.link.purpose === "object" ? object(open, event) : act(open, event);
      },
    ],
  ]);
  const routes: Readonly<Record<RouteKeyOf<"links">, Route>> = {
    // One route for all actions, so that they share a throttle.
    "ANY /links/{token}": async (event) =>
      byMethod.get(event.requestContext.http.method)?.(event) ?? deadLink(),
    "ANY /links/{token}/{page}": async (event) => (await answerPage(event, ports)) ?? deadLink(),
    "ANY /cards/{code}": async (event) => (await answerCard(event, ports)) ?? deadLink(),
    "GET /style.css": async (event) => styleAnswer(event, await ports.loadStyle()),
  };
  const byKey = new Map<string, Route>(Object.entries(routes));

  return middy<APIGatewayProxyEventV2, Answer>()
    .use(compressed)
    .use({
      onError: async (request) => {
        const { error, event } = request;
        // The route, not the path: that has the token.
        log("error", "page-failed", { route: event.routeKey, because: describeFault(error) });
        request.response = await plain(500, faultPage);
      },
    })
    .handler(async (event) => {
      const route = byKey.get(event.routeKey);
      return route ? route(event) : deadLink();
    });

  async function act(open: OpenLink, event: APIGatewayProxyEventV2): Promise<Answer> {
    const form = formIn(event);
    if (form.get("do") === DISOWN) return mistake(open, form);
    const acted = await actOnStep(open, form, { ports, context: context() });
    if ("step" in acted) return seeOther(stepPath(open.token, acted.step));
    const now = await openLink(open.token, ports);
    return now ? page(now, 422, { problem: acted.problem }) : deadLink();
  }

  /** Shown at once, since a colleague's link ends here. */
  async function mistake(open: OpenLink, form: URLSearchParams): Promise<Answer> {
    const acted = await actOnMistake(open, form, { ports, context: context() });
    if ("departure" in acted) return page({ ...open, ...acted }, 200);
    const now = await openLink(open.token, ports);
    return now ? page(now, 422, { problem: acted.problem }) : deadLink();
  }

  /** A mail program posts by itself and expects no redirect (RFC 8058). */
  async function object(open: OpenLink, event: APIGatewayProxyEventV2): Promise<Answer> {
    await actOnOptOut(open, { ports, context: context() });
    if (formIn(event).get("do") === "object") return seeOther(linkPath(open.token));
    const now = await openLink(open.token, ports);
    return now ? page(now, 200) : deadLink();
  }

  async function page(open: OpenLink, status: number, asked: AskedOfPage = {}): Promise<Answer> {
    const { departure, reader, link } = open;
    const { now } = context();
    const around = {
      today: now.toZonedDateTimeISO(departure.timeZone).toPlainDate(),
      organisation: settings.organisation,
      styleUrl: styleUrl(await ports.loadStyle()),
      ...asked,
      ...(opensPage("card", { ...open, plan: ports.plan })
        ? { cardPath: linkPath(open.token, "card") }
        : {}),
    };
    const pages: Readonly<Record<LinkPurpose, () => Promise<StepsOrPlan>>> = {
      object: async () => ({ body: objectPage(open, { ...around, plan: ports.plan }) }),
      card: async () => ({ body: cardPages(open, { ...around, plan: ports.plan }) }),
      steps: () => showStepsOrPlan(open, { ...ports, now }, around),
    };
    return htmlAnswer({ status, language: reader.language, ...(await pages[link.purpose]()) });
  }

  /** A former manager sees the present one and can do nothing; all other invalid links look the same. */
  async function noLink(event: APIGatewayProxyEventV2, status: number): Promise<Answer> {
    const on = await handedOn(tokenIn(event), ports);
    if (!on) return deadLink();
    const body = handedOnPage(on, styleUrl(await ports.loadStyle()));
    return htmlAnswer({ status, language: on.former.language, body });
  }

  function deadLink(): Promise<Answer> {
    return plain(404, deadLinkPage);
  }

  async function plain(status: number, make: typeof deadLinkPage): Promise<Answer> {
    const body = make({ settings, styleUrl: styleUrl(await ports.loadStyle()) });
    return htmlAnswer({ status, language: settings.language, body });
  }

  function context(): Context {
    const { plan, calendar, clock } = ports;
    return { plan, calendar, now: clock() };
  }
}

function tokenIn({ pathParameters }: APIGatewayProxyEventV2): string {
  return pathParameters?.token ?? "";
}
