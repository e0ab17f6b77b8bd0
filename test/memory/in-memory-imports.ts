import { Temporal } from "temporal-polyfill";
import {
  backOf,
  doneOf,
  type ImportHead,
  type ImportPart,
  type ImportRow,
  type Imports,
} from "../../lambdas/departure/model/imports.ts";

/** Imports in maps, by the promises of the port. */
export function inMemoryImports(): Imports {
  const heads = new Map<string, ImportHead>();
  const parts = new Map<string, { part: ImportPart; isFinished: boolean; isBack?: boolean }>();
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

    async readAnew(head, read) {
      const before = present(head.id, head.since);
      if (!before || before.started) return false;
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

    async finish(id, number, { rows, at }) {
      const present = parts.get(keyOf(id, number));
      const head = heads.get(id);
      if (!present || !head) return;
      const written = present.isFinished ? present.part : { rows };
      parts.set(keyOf(id, number), { ...present, part: written, isFinished: true });
      if (head.done[number]) return;
      heads.set(id, { ...head, finished: at, done: { ...head.done, [number]: doneOf(written) } });
    },

    async takeBack(id, now) {
      const head = present(id, now);
      if (!head) return undefined;
      const taken = { ...head, takenBack: head.takenBack ?? now, back: head.back ?? {} };
      heads.set(id, taken);
      return taken;
    },

    async finishBack(id, number, part) {
      const present = parts.get(keyOf(id, number));
      const head = heads.get(id);
      if (!present?.isFinished || !head?.back) return;
      const written = present.isBack ? present.part : part;
      parts.set(keyOf(id, number), { ...present, part: written, isBack: true });
      heads.set(id, { ...head, back: { [number]: backOf(written), ...head.back } });
    },

    async amend(id, number, row) {
      const present = parts.get(keyOf(id, number));
      const head = heads.get(id);
      if (!present?.isFinished || !head) return;
      const isIt = (each: ImportRow) => each.line === row.line && each.outcome === "refused";
      const part = { rows: present.part.rows.map((each) => (isIt(each) ? row : each)) };
      parts.set(keyOf(id, number), { ...present, part });
      heads.set(id, { ...head, done: { ...head.done, [number]: doneOf(part) } });
    },

    async drop({ id, problems }) {
      for (const number of problems.keys()) parts.delete(keyOf(id, number));
      heads.delete(id);
    },
  };
}
