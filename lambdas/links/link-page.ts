import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import type { LinkReader, Via } from "../departure/mailings/link-reader.ts";
import type { Context } from "../departure/model/context.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { HtmlPage } from "../http/html-answer.ts";
import type { PeoplePorts } from "./people-ports.ts";

/** A request to one of the pages behind a link. */
export interface LinkPageRequest {
  readonly departure: Departure;
  readonly reader: LinkReader;
  /** Absent for anybody but the leaver. */
  readonly via?: Via;
  /** The mail that the link was in. */
  readonly mailing: Mailing;
  /** The path of a page behind the same link; of the link's own page without a name. */
  readonly path: (page?: LinkPageName) => string;
  readonly form: URLSearchParams;
  readonly query: URLSearchParams;
  readonly context: Context;
  readonly styleUrl: string;
}

/** `seeOther`: a path. `file`: JSON to keep, under a name. */
export type LinkPageAnswer =
  | Pick<HtmlPage, "status" | "body" | "scriptHash">
  | { readonly seeOther: string }
  | { readonly file: { readonly name: string; readonly content: object } };

/** One page behind a link. Showing changes nothing. */
export interface LinkPage {
  show(request: LinkPageRequest, ports: PeoplePorts): Promise<LinkPageAnswer>;
  post(request: LinkPageRequest, ports: PeoplePorts): Promise<LinkPageAnswer>;
}
