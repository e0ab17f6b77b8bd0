import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Browser, CDPSession, Page } from "playwright-core";

/** What a browser asks for, by path and query. */
export type Answers = ReadonlyMap<string, APIGatewayProxyStructuredResultV2>;

const EMPTY_PATH = "/empty";
const EMPTY = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Leeg</title></head><body><p>Leeg</p></body></html>`;

export interface Visitor {
  /**
   * Milliseconds of processor time of the renderer's main thread until the page is loaded and painted: markup, styles, scripts,
   * layout and paint.
   */
  render(path: string): Promise<number>;
  /** An empty page with the same headers, so that a browser does no more and no less to keep it apart. */
  renderEmpty(path: string): Promise<number>;
  close(): Promise<void>;
}

/** Looks at answers that were made before, so that no work of a server is measured, in a window that keeps nothing. */
export async function visitorOf(browser: Browser, answers: Answers): Promise<Visitor> {
  const { server, url } = await serve(answers);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "nl-NL" });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const render = (path: string) => rendered(page, session, `${url}${path}`);
  return {
    render,
    renderEmpty: (path) => render(`${EMPTY_PATH}${path}`),
    async close() {
      await page.context().close();
      server.close();
    },
  };
}

async function serve(answers: Answers): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(({ url = "" }, response) => {
    const { statusCode, headers, body, isBase64Encoded } = answerTo(url, answers);
    response.writeHead(statusCode ?? 200, headers as Record<string, string>);
    response.end(Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function answerTo(url: string, answers: Answers): APIGatewayProxyStructuredResultV2 {
  const answer = answers.get(url.replace(EMPTY_PATH, "")) ?? { statusCode: 404 };
  if (!url.startsWith(EMPTY_PATH)) return answer;
  const headers = Object.entries(answer.headers ?? {}).filter(
    ([name]) => name.toLowerCase() !== "content-encoding",
  );
  return { statusCode: 200, headers: Object.fromEntries(headers), body: EMPTY };
}

async function rendered(page: Page, session: CDPSession, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(PAINTED);
  const { metrics } = await session.send("Performance.getMetrics");
  // Counted from the navigation on.
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

const PAINTED = `new Promise((resolve) =>
  new PerformanceObserver((list) =>
    list.getEntriesByName("first-contentful-paint").forEach(() => resolve()),
  ).observe({ type: "paint", buffered: true }))`;
