import { Temporal } from "temporal-polyfill";
import type { Lesson, Lessons } from "../../lambdas/departure/model/lesson-ports.ts";

/** Lessons in a map, by the promises of the port. */
export function inMemoryLessons(): Lessons {
  const lessons = new Map<string, Lesson>();
  return {
    all: async () =>
      [...lessons.values()].toSorted((one, other) =>
        Temporal.Instant.compare(other.published, one.published),
      ),
    async publish(lesson) {
      const id = JSON.stringify([lesson.texts, lesson.department ?? ""]);
      lessons.set(id, { id, ...lesson });
    },
    takeBack: async (id) => void lessons.delete(id),
  };
}
