import type { WithdrawalReason } from "../../lambdas/core/departure.ts";
import { ROUTES } from "../../lambdas/web/routes.ts";
import type { Sample } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

/** The API as HR's system uses it. An answer other than the expected one is an error that quotes it. */
export interface Ask {
  submit(sample: Pick<Sample, "file" | "contentType" | "body">): Promise<ToldDeparture>;
  withdraw(id: string, reason: WithdrawalReason): Promise<ToldDeparture>;
  show(id: string): Promise<ToldDeparture>;
}

export function askApi(url: string, token: string): Ask {
  return {
    submit: ({ contentType, body }) => ask(ROUTES.submit.path, { contentType, body }),
    withdraw: (id, reason) =>
      ask(ROUTES.withdraw.path.replace("{id}", id), {
        contentType: "application/json",
        body: JSON.stringify({ reason }),
      }),
    show: (id) => ask(ROUTES.departure.path.replace("{id}", id)),
  };

  async function ask(
    path: string,
    sent?: { readonly contentType: string; readonly body: string },
  ): Promise<ToldDeparture> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(
      `${url}${path}`,
      sent
        ? {
            method: "POST",
            headers: { ...headers, "content-type": sent.contentType },
            body: sent.body,
          }
        : { headers },
    );
    const answer = await response.text();
    if (!response.ok) {
      const method = sent ? "POST" : "GET";
      throw new Error(`${method} ${path} was answered with ${response.status}: ${answer}`);
    }
    return JSON.parse(answer) as ToldDeparture;
  }
}
