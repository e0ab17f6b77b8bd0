import { type Cards, WRONG_AT_MOST } from "../../lambdas/departure/model/answer-ports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** What every keeper of printed cards promises. */
export function cardsContract(connect: () => Cards): void {
  let cards: Cards;
  beforeAll(() => {
    cards = connect();
  });
  const card = () => ({ departureId: unusedId(), expires: at("2027-03-06T00:00") });

  test("a card is found by its code, however somebody types it", async () => {
    const made = card();
    const code = await cards.make(made);
    expect(code).toMatch(/^[0-9a-z]{12}$/);
    expect(await cards.find(code)).toEqual({ ...made, wrong: 0 });
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toUpperCase();
    expect(await cards.find(typed)).toEqual({ ...made, wrong: 0 });
    expect(await cards.find("unknownunkno")).toBeUndefined();
  });

  test("two cards of one departure have codes of their own", async () => {
    const made = card();
    expect(await cards.make(made)).not.toBe(await cards.make(made));
  });

  test("five wrong answers end a card, also when they come at once", async () => {
    const code = await cards.make(card());
    expect((await cards.wrong(code))?.wrong).toBe(1);
    expect((await cards.find(code))?.wrong).toBe(1);
    await Promise.all(Array.from({ length: WRONG_AT_MOST - 2 }, () => cards.wrong(code)));
    expect((await cards.find(code))?.wrong).toBe(WRONG_AT_MOST - 1);
    expect(await cards.wrong(code)).toBeUndefined();
    expect(await cards.find(code)).toBeUndefined();
    expect(await cards.wrong(code)).toBeUndefined();
    expect(await cards.wrong("unknownunkno")).toBeUndefined();
  });
}
