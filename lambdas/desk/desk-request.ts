import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Temporal } from "temporal-polyfill";
import type { Language } from "../departure/model/plan.ts";
import type { Markup } from "../http/markup.ts";
import type { DeskWords } from "../words/nl/desk.ts";
import type { Session } from "./session.ts";

/** A request, signed in or not. */
export interface DeskRequest {
  readonly event: APIGatewayProxyEventV2;
  /** The requested page, or the form's target. */
  readonly path: string;
  /** The path with its query, to come back to. */
  readonly address: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Empty unless a form was posted. */
  readonly form: URLSearchParams;
  /** The uploaded file, where a form allows one. */
  readonly file?: Uint8Array;
  readonly language: Language;
  /** A session cookie was sent, valid or not. */
  readonly hadSession: boolean;
  readonly person?: Session;
  /** A session that expired or must be confirmed by the issuer first. It allows nothing, but posted data is kept. */
  readonly before?: { readonly is: "past" | "unconfirmed"; readonly session: Session };
}

/** A request of a signed-in HR person; the token of a posted form was checked. */
export interface SignedInRequest extends DeskRequest {
  readonly person: Session;
  /** The program's clock, by which mails are sent. */
  readonly now: Temporal.Instant;
}

/** A page that has a name in the navigation. */
export type NavigationPath = keyof DeskWords["places"];

/** A page before the frame is around it. */
export interface DeskPage {
  /** 200 if absent. */
  readonly status?: number;
  /** The window's title; the page has its own heading. */
  readonly title: string;
  readonly main: Markup;
  /** Its place in the navigation. */
  readonly place?: NavigationPath;
  readonly cookies?: readonly string[];
  /** Just signed out: the frame shows no name. */
  readonly hasSignedOut?: true;
  /** The language just chosen, if it differs from the request's. */
  readonly language?: Language;
  /** The posted query, which is in no URL: posted again to switch the page's language. */
  readonly question?: { readonly path: string; readonly fields: Markup };
}

/** A page, or a complete response such as a redirect or a file. */
export type DeskAnswer = DeskPage | APIGatewayProxyStructuredResultV2;
