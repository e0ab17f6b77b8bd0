import { Temporal } from "temporal-polyfill";
import {
  doneOf,
  type ImportHead,
  type ImportPart,
  type ImportRow,
  type Imports,
} from "../../lambdas/departure/model/imports.ts";

/** Imports in maps, by the promises of the port. */
export function inMemoryImports(): Imports {
  const heads = new Map<string, ImportHead>();
  const parts = new Map<string, { part: ImportPart; isFinished: boolean }>();
  const keyOf = (id: string, number: number) => `${id} ${number}`;

  const present = (id: string, now: Temporal.Instant) => {
    const head = heads.get(id);
    return head && Temporal.Instant.compare(now, head.until) < 0 ? head : undefined;
  };

  return {
    async create(head, read) {
      if (present(head.id, head.since)) return false;
      for (const [number, part] of read.entries())
        parts.set(keyOf(head.id, number), { part, isFinished: false });
      heads.set(head.id, head);
      return true;
    },

    find: async (id, now) => present(id, now),

    part: async (id, number) => parts.get(keyOf(id, number))?.part,

    async start(id, now) {
      const head = present(id, now);
      if (!head) return undefined;
      const started = { ...head, started: head.started ?? now };
      heads.set(id, started);
      return started;
    },

    async finish(id, number, part) {
      const present = parts.get(keyOf(id, number));
      const head = heads.get(id);
      if (!present || !head) return;
      const written = present.isFinished ? present.part : part;
      parts.set(keyOf(id, number), { part: written, isFinished: true });
      heads.set(id, { ...head, done: { [number]: doneOf(written), ...head.done } });
    },

    async amend(id, number, row) {
      const present = parts.get(keyOf(id, number));
      const head = heads.get(id);
      if (!present?.isFinished || !head) return;
      const isIt = (each: ImportRow) => each.line === row.line && each.outcome === "refused";
      const part = { rows: present.part.rows.map((each) => (isIt(each) ? row : each)) };
      parts.set(keyOf(id, number), { part, isFinished: true });
      heads.set(id, { ...head, done: { ...head.done, [number]: doneOf(part) } });
    },

    async drop({ id, problems }) {
      for (const number of problems.keys()) parts.delete(keyOf(id, number));
      heads.delete(id);
    },
  };
}
