import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Temporal } from "temporal-polyfill";
import type { Language } from "../departure/model/plan.ts";
import type { Markup } from "../http/markup.ts";
import type { DeskWords } from "../words/nl/desk.ts";
import type { Session } from "./session.ts";

/** Somebody asks for a page, signed in or not. */
export interface DeskRequest {
  readonly event: APIGatewayProxyEventV2;
  /** The page that was asked for, or that a form was posted to. */
  readonly path: string;
  /** The same with what was searched for: where to come back to. */
  readonly address: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Empty where nothing was posted. */
  readonly form: URLSearchParams;
  /** The file that was posted along, where one may be. */
  readonly file?: Uint8Array;
  readonly language: Language;
  /** A cookie of a session came along, good or not. */
  readonly hadSession: boolean;
  readonly person?: Session;
  /** Whose session ended by time, or has to be confirmed by the issuer first: they may do nothing, but lose nothing. */
  readonly before?: { readonly is: "past" | "unconfirmed"; readonly session: Session };
}

/** Somebody of HR asks for a page, or posts a form whose token was checked. */
export interface SignedInRequest extends DeskRequest {
  readonly person: Session;
  /** On the clock of the program, by which mails leave. */
  readonly now: Temporal.Instant;
}

/** A page that has a name in the navigation. */
export type NavigationPath = keyof DeskWords["places"];

/** A page before the frame is around it. */
export interface DeskPage {
  /** 200 where it is absent. */
  readonly status?: number;
  /** Of the window; the page has its own heading. */
  readonly title: string;
  readonly main: Markup;
  /** The place in the navigation that it belongs to. */
  readonly place?: NavigationPath;
  readonly cookies?: readonly string[];
  /** Whoever asked was signed in until now: the frame names nobody. */
  readonly hasSignedOut?: true;
  /** Where it is another than whoever asked had: they have just chosen it. */
  readonly language?: Language;
  /** What was posted to ask for it and stands in no address: by posting it again the page comes in another language. */
  readonly question?: { readonly path: string; readonly fields: Markup };
}

/** A page, or an answer that is written down already: a redirect, a file. */
export type DeskAnswer = DeskPage | APIGatewayProxyStructuredResultV2;
