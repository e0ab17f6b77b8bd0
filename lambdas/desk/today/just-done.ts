import type { Departure } from "../../departure/model/departure.ts";
import { STEP_ACTIONS, type StepAction } from "../departure/step-actions.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** What was done on this page a moment ago: a step acted on, or something seen. */
export interface JustDone {
  readonly departure: Departure;
  readonly did: StepAction | "seen" | "unseen";
  readonly stepId?: string;
  /** What was seen, by `digestItemKey`. */
  readonly item?: string;
}

/** From the URL, which has no name; undefined if nothing was, or of what does not exist. */
export async function justDone(
  { query }: SignedInRequest,
  { departures }: Pick<DeskPorts, "departures">,
): Promise<JustDone | undefined> {
  const did = ALL.find((each) => each === query.done);
  const departure = did && query.departure ? await found(query.departure, departures) : undefined;
  if (!did || !departure) return undefined;
  const stepId = departure.steps.find(({ id }) => id === query.step)?.id;
  return {
    departure,
    did,
    ...(stepId ? { stepId } : {}),
    ...(query.item ? { item: query.item } : {}),
  };
}

const ALL = [...STEP_ACTIONS, "seen", "unseen"] as const;

async function found(id: string, departures: DeskPorts["departures"]) {
  return /^[0-9a-f]{32}$/.test(id) ? departures.find(id) : undefined;
}
