import type { Temporal } from "temporal-polyfill";
import { isHeld, type TalkMoment, talkMoments } from "../../departure/answers/talk-moments.ts";
import type { HeldMoments } from "../../departure/model/answer-ports.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { comingInterview } from "../../departure/model/interview.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import type { TalkWith } from "../../departure/model/voice.ts";

/** Days that are looked up at once. */
const AT_ONCE = 8;

/** The moments that nobody else holds, by day. The leaver's own agreed moment is among them. */
export async function freeMoments(
  departure: Departure,
  whom: TalkWith,
  { context, moments }: { readonly context: Context; readonly moments: HeldMoments },
): Promise<readonly (readonly TalkMoment[])[]> {
  const own = comingInterview(departure, context.now)?.at;
  const { talkMinutes } = context.plan.settings;
  const days = [
    ...Map.groupBy(talkMoments(departure, whom, context), ({ at }) =>
      at.toPlainDate().toString(),
    ).values(),
  ];
  const free = await someAtOnce(days, AT_ONCE, async (day) => {
    const [first] = day;
    if (!first) return [];
    const held = await moments.taken(first.holder.address, first.at.toPlainDate());
    return day.filter(({ at }) => isSame(at, own) || !isHeld({ at, minutes: talkMinutes }, held));
  });
  return free.filter((day) => day.length > 0);
}

function isSame(at: Temporal.ZonedDateTime, own: Temporal.ZonedDateTime | undefined): boolean {
  return own !== undefined && at.epochMilliseconds === own.epochMilliseconds;
}
