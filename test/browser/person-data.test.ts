import { newDeparture, pageOf } from "../desk/departure-pages.ts";
import { signIn } from "../support/desk-visitor.ts";
import { deskAt } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture, signInAs } from "./window.ts";

const desk = deskAt("2027-01-14T10:00");

test.each([
  { size: "phone", colours: "light" },
  { size: "desktop", colours: "dark" },
  { size: "desktop", colours: "light" },
] as const)("a person's data reads well, and as well on paper: %j", async ({ size, colours }) => {
  const id = await newDeparture(await signIn(desk.stack, "officer"));
  const page = await openWindow(desk.browser, { size, colours });
  await signInAs(page, desk.stack.url, "officer");
  await page.goto(`${desk.stack.url}${pageOf(id)}`);
  await page.locator('button[name="as"][value="page"]').click();
  expect(await headingOf(page)).toBe("Gegevens van Sanne Bakker");
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `person-data-nl-${size}-${colours}`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("main :is(button, .not-on-paper):visible").count()).toBe(0);
  expect(await page.locator(".timeline-table").isVisible()).toBe(true);
  await picture(page, `person-data-print-${size}-${colours}`);
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${desk.stack.url}/desk/departures`);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, `list-new-nl-${size}-${colours}`);
  await page.context().close();
});
