import { randomUUID } from "node:crypto";
import {
  type Card,
  type Cards,
  WRONG_AT_MOST,
} from "../../lambdas/departure/model/answer-ports.ts";

/** Cards in a map, by the promises of the port. */
export function inMemoryCards(): Cards {
  const cards = new Map<string, Card>();
  const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");
  const find = async (code: string) => {
    const card = cards.get(plain(code));
    return card && card.wrong < WRONG_AT_MOST ? card : undefined;
  };
  return {
    async make(card) {
      const code = randomUUID().replaceAll("-", "").slice(0, 12);
      cards.set(code, { ...card, wrong: 0 });
      return code;
    },
    find,
    async wrong(code) {
      const card = cards.get(plain(code));
      if (card) cards.set(plain(code), { ...card, wrong: card.wrong + 1 });
      return find(code);
    },
  };
}
