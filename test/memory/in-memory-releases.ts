import type { Release } from "../../lambdas/departure/insights/figures.ts";
import type { Releases } from "../../lambdas/departure/model/insight-ports.ts";

export function inMemoryReleases(): Releases {
  const releases: Release[] = [];
  return {
    all: async () => [...releases],
    latest: async () => releases.at(-1),
    async publish(release) {
      if (release.number !== releases.length + 1) return false;
      releases.push(release);
      return true;
    },
  };
}
