import type { Answers, Occasion } from "../../lambdas/departure/answers/answers.ts";
import type { AnswersKept, NamedAnswers } from "../../lambdas/departure/model/answer-ports.ts";

export interface MemoryOfAnswers extends AnswersKept {
  readonly kept: Map<string, { readonly answers: Answers; readonly follows: boolean }>;
  readonly named: NamedAnswers;
}

/** Answers in a map, by the promises of the port. */
export function inMemoryAnswers(): MemoryOfAnswers {
  const kept: MemoryOfAnswers["kept"] = new Map();
  const find = async (departureId: string, occasion: Occasion) =>
    kept.get(`${departureId} ${occasion}`)?.answers;
  const keyOf = ({ departureId, occasion }: Answers) => `${departureId} ${occasion}`;
  return {
    kept,
    find,
    named: {
      async find(departureId, occasion) {
        const found = await find(departureId, occasion);
        return found?.named ? found : undefined;
      },
    },
    async keep(answers, found, follows) {
      if (kept.get(keyOf(answers))?.answers.version !== found?.version) return false;
      const version = (found?.version ?? 0) + 1;
      kept.set(keyOf(answers), { answers: { ...answers, version }, follows });
      return true;
    },
    async followed(answers) {
      const present = kept.get(keyOf(answers));
      if (present?.answers.saved.epochMilliseconds !== answers.saved.epochMilliseconds) return;
      kept.set(keyOf(answers), { ...present, follows: false });
    },
    async drop(answers) {
      if (kept.get(keyOf(answers))?.answers.version !== answers.version) return false;
      return kept.delete(keyOf(answers));
    },
  };
}
