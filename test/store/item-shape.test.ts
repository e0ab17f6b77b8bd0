import {
  type DepartureItem,
  departureFromItem,
  departureToItem,
} from "../../lambdas/store/departure-item.ts";
import { frozenItems } from "./frozen-items.ts";

test.each(named(frozenItems(0)))("%s is written as it was read", (_name, item) => {
  expect(writtenAgain(item)).toStrictEqual(item);
});

function named(items: readonly DepartureItem[]): [string, DepartureItem][] {
  return items.map((item, place) => [`item ${place} (${item.pk}, version ${item.v})`, item]);
}

function writtenAgain(item: DepartureItem): DepartureItem {
  return JSON.parse(JSON.stringify(departureToItem(departureFromItem(item))));
}
