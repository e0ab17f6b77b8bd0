import { log } from "../../telemetry/log.ts";
import { type PublishPorts, publishFigures } from "../../use-cases/publish/publish-figures.ts";

export interface PublishReport {
  /** False where this month has its release already. */
  readonly published: boolean;
}

/** Called every morning, publishes once a month: if it fails on the second day, it does so on the third. */
export function publishHandler(ports: PublishPorts) {
  return async (): Promise<PublishReport> => {
    const figures = await publishFigures(ports);
    if (figures) log("info", "figures-published", { count: figures });
    return { published: figures !== undefined };
  };
}
