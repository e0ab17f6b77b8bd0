import { paginateListSchedules } from "@aws-sdk/client-scheduler";
import type { ListedSchedules } from "../departure/model/ports.ts";
import { type SchedulerOptions, schedulerSchedules } from "./scheduler-schedules.ts";

/** Schedules in EventBridge Scheduler, for the one function that lists them. */
export function listedSchedules(options: SchedulerOptions): ListedSchedules {
  const { client, groupName: GroupName } = options;
  return {
    ...schedulerSchedules(options),

    async *names(prefix) {
      const asked = prefix === "" ? {} : { NamePrefix: prefix };
      const pages = paginateListSchedules({ client }, { GroupName, ...asked });
      for await (const { Schedules = [] } of pages) yield* Schedules.map(({ Name = "" }) => Name);
    },
  };
}
