import type { DepartureStatus } from "../../departure/model/departure.ts";
import type { Said } from "../desk-words.ts";

/** What the page of the list says, beside the words that its file has too. */
export interface ListPageWords {
  readonly title: string;
  readonly intro: string;
  readonly found: string;
  readonly foundIntro: string;
  readonly newDeparture: string;
  readonly exportList: string;
  readonly states: string;
  readonly statesShown: Readonly<Record<DepartureStatus, string>>;
  readonly search: {
    readonly title: string;
    readonly name: string;
    readonly nameHint: string;
    readonly more: string;
    readonly manager: string;
    readonly managerHint: string;
    readonly state: string;
    readonly anyState: string;
    readonly button: string;
    readonly all: string;
    readonly wrong: string;
  };
  readonly columns: {
    readonly leaver: string;
    readonly manager: string;
    readonly lastDay: string;
    readonly state: string;
    readonly next: string;
    readonly steps: string;
    readonly attention: string;
  };
  readonly to: (name: string) => string;
  readonly noMail: string;
  readonly open: (count: number) => string;
  readonly late: (count: number) => string;
  readonly noReach: (who: string) => string;
  readonly unwanted: (who: string) => string;
  readonly noPrivateAddress: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly pages: string;
  readonly next: string;
  readonly toStart: string;
  readonly emptyRunning: Said;
  readonly emptyForReader: string;
  readonly emptyState: Said;
  readonly emptyFound: Said;
  readonly emptyPage: Said;
  readonly wrongPage: Said;
  readonly tooMany: (most: string) => Said;
}
