import type { WithdrawalReason } from "../../lambdas/departure/model/departure.ts";
import { ROUTES } from "../../lambdas/http/routes.ts";
import type { ToldInsights } from "./insights-in-words.ts";
import type { Sample, SampleChange } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

/** The API as HR's system uses it. An answer other than the expected one is an error that quotes it. */
export interface Ask {
  submit(sample: Pick<Sample, "file" | "contentType" | "body">): Promise<ToldDeparture>;
  withdraw(id: string, reason: WithdrawalReason): Promise<ToldDeparture>;
  change(id: string, change: Pick<SampleChange, "what" | "body">): Promise<ToldDeparture>;
  markDone(id: string, step: string): Promise<ToldDeparture>;
  show(id: string): Promise<ToldDeparture>;
  insights(): Promise<ToldInsights>;
}

const CHANGES = { change: ROUTES.change, replace: ROUTES.replace, "take-back": ROUTES.takeBack };

interface Sent {
  readonly method: string;
  readonly contentType?: string;
  readonly body?: string;
}

export function askApi(url: string, token: string): Ask {
  return {
    submit: ({ contentType, body }) =>
      ask(ROUTES.submit.path, { method: "POST", contentType, body }),
    withdraw: (id, reason) => tell(ROUTES.withdraw, { id }, { reason }),
    change: (id, { what, body }) => tell(CHANGES[what], { id }, body),
    markDone: (id, step) => tell(ROUTES.step, { id, step }, { do: "done" }),
    show: (id) => ask(ROUTES.departure.path.replace("{id}", id), { method: "GET" }),
    insights: () => ask(ROUTES.insights.path, { method: "GET" }),
  };

  function tell(
    { method, path }: { readonly method: string; readonly path: string },
    { id, step = "" }: { readonly id: string; readonly step?: string },
    body: object,
  ): Promise<ToldDeparture> {
    return ask(path.replace("{id}", id).replace("{step}", step), {
      method,
      contentType: "application/json",
      body: JSON.stringify(body),
    });
  }

  async function ask<Told = ToldDeparture>(
    path: string,
    { method, contentType, body }: Sent,
  ): Promise<Told> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(contentType && { "content-type": contentType }),
      },
      ...(body !== undefined && { body }),
    });
    const answer = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${answer}`);
    return JSON.parse(answer) as Told;
  }
}
