/** What the demo reads of a departure as the API shows it. */
export interface ToldDeparture {
  readonly id: string;
  readonly status: string;
  readonly kind: string;
  readonly employee: {
    readonly name: string;
    readonly workAddress?: string;
    readonly calledName?: string;
    readonly privateAddress?: string;
  };
  readonly manager: { readonly name: string; readonly address: string };
  readonly hrContact: { readonly address: string };
  readonly announced: string;
  readonly lastDay: string;
  readonly endOfEmployment: string;
  readonly timeline: readonly ToldStep[];
  readonly mailings: readonly ToldMailing[];
}

export interface ToldStep {
  readonly step: string;
  readonly title: string;
  readonly track: string | null;
  readonly phase: string | null;
  readonly to: ToldRecipient;
  readonly at: ToldMoment;
  readonly mailing: string | null;
  readonly state: string;
}

export interface ToldMailing {
  readonly id: string;
  readonly kind: string;
  readonly steps: readonly string[];
  readonly to: ToldRecipient;
  readonly at: ToldMoment;
  readonly revision: number;
  readonly state: string;
}

export interface ToldRecipient {
  readonly role: string;
  readonly address: string | null;
}

export interface ToldMoment {
  /** Wall clock: `2027-02-19T09:00:00`. */
  readonly local: string;
  readonly instant: string;
}
