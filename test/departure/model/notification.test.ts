import { freshId } from "../../../lambdas/departure/model/fresh-id.ts";
import {
  NOTIFICATION_TYPES,
  notificationNumber,
  notificationType,
} from "../../../lambdas/departure/model/notification.ts";

test.each(NOTIFICATION_TYPES)(
  "the second and the eleventh %s of a departure keep type and number",
  (type) => {
    const mailings: { readonly id: string }[] = [];
    for (let count = 0; count < 11; count += 1) mailings.push({ id: freshId(type, mailings) });
    expect(mailings.map(({ id }) => notificationType({ kind: "notice", id }))).toEqual(
      mailings.map(() => type),
    );
    expect(mailings.map(notificationNumber)).toEqual(mailings.map((_, index) => index + 1));
  },
);

test("a step that is called like one is none", () => {
  expect(notificationType({ kind: "step", id: "changed-manager" })).toBeUndefined();
});
