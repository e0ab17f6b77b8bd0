import type { Records } from "../records.ts";
import { isPending, type Schedule, scheduleKey } from "./schedule.ts";

/** All schedules, and the next ones. */
export interface ScheduleStore {
  find(group: string, name: string): Schedule | undefined;
  save(schedule: Schedule): void;
  remove(schedule: Schedule): void;
  /** By group and name, as ListSchedules gives them. */
  all(): Schedule[];
  /** In firing order. */
  pending(): Schedule[];
}

export function scheduleStore(
  records: Records<Schedule>,
  onChange: () => void = () => undefined,
): ScheduleStore {
  const keyOf = ({ group, name }: Schedule) => scheduleKey(group, name);
  return {
    find: (group, name) => records.get(scheduleKey(group, name)),
    save(schedule) {
      records.set(keyOf(schedule), schedule);
      onChange();
    },
    remove(schedule) {
      records.delete(keyOf(schedule));
      onChange();
    },
    all: () => records.values().sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    // Sorting is stable: schedules due at the same moment fire in order of creation.
    pending: () =>
      records
        .values()
        .filter(isPending)
        .sort((a, b) => a.due - b.due),
  };
}
