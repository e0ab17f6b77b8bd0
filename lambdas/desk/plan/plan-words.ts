import type { Anchor, Kind, Phase, Recipient } from "../../departure/model/plan.ts";

/** What the pages about the plan say. */
export interface PlanWords {
  readonly title: string;
  readonly intro: string;
  readonly groups: Readonly<
    Record<Phase | "care" | "hr" | "around", { title: string; text: string }>
  >;
  readonly columns: { mail: string; to: string; when: string; kinds: string };
  readonly to: (recipient: Recipient) => string;
  readonly instead: (recipient: string, kind: string) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly allKinds: string;
  readonly extraKinds: (kinds: string) => string;
  readonly onlyWithoutAddress: string;
  readonly at: (time: string) => string;
  readonly anchors: Readonly<Record<Anchor, string>>;
  readonly onDay: (anchor: string) => string;
  readonly later: (amount: string, anchor: string) => string;
  readonly earlier: (amount: string, anchor: string) => string;
  readonly andThen: (moment: string, amount: string, isEarlier: boolean) => string;
  readonly workingDays: (count: number) => string;
  readonly period: (unit: "years" | "months" | "weeks" | "days", count: number) => string;
  readonly repeats: (days: number, times: number) => string;
  readonly variant: (kind: string) => string;

  readonly settingsTitle: string;
  readonly settings: (values: SettingsShown) => readonly string[];
  readonly changeTitle: string;
  readonly change: readonly { readonly text: string; readonly file: string }[];
  readonly changeAfter: string;

  readonly subject: string;
  readonly sample: string;
  readonly standsInMorningMail: string;
  readonly languages: string;
  readonly variants: string;
  readonly plainMail: string;
  readonly frameTitle: (title: string) => string;
  readonly asText: string;
  readonly changeMail: string;
  readonly backToPlan: string;
}

export interface SettingsShown {
  readonly undoWindowMinutes: number;
  readonly sendAt: string;
  readonly morningMailAt: string;
  readonly officeHours: { readonly from: string; readonly until: string };
  readonly nudgeAfterWorkingDays?: number;
}
