import { at, departureOf } from "../../support/departures.ts";
import { hrOffice } from "../../support/hr-office.ts";

const SANNE = departureOf();
const OMAR = departureOf({ id: "f".repeat(32), employee: { name: "Omar Haddad" } });

let office: ReturnType<typeof hrOffice>;
beforeEach(async () => {
  office = hrOffice("2027-01-14T16:00");
  await office.add(SANNE);
});

test.each([
  ["before its time", "2027-01-15T08:29", 0],
  ["at its time", "2027-01-15T08:30", 1],
  ["late, on the same day", "2027-01-15T17:59", 1],
  ["after office hours", "2027-01-15T18:00", 0],
  ["on a Saturday", "2027-01-16T08:30", 0],
  ["on the next working day", "2027-01-18T08:30", 1],
  ["on a public holiday", "2027-03-29T09:00", 0],
])("%s: %s", async (_when, now, count) => {
  await office.nextCheckAt(now);
  expect(office.digests()).toHaveLength(count);
});

test("two sweeps at the same moment start one mail", async () => {
  await office.add(OMAR);
  office.setClock("2027-01-15T08:30");
  await Promise.all([office.sweep(), office.sweep()]);
  await office.work();
  await office.work();
  expect(office.digests()).toHaveLength(1);
});

test("a message that is lost is put on the queue again after half an hour", async () => {
  const { put } = office.ports.queue;
  office.ports.queue.put = async () => undefined;
  await office.nextCheckAt("2027-01-15T08:30");
  office.ports.queue.put = put;
  await office.nextCheckAt("2027-01-15T08:55");
  expect(office.digests()).toEqual([]);
  await office.nextCheckAt("2027-01-15T09:00");
  expect(office.digests()).toHaveLength(1);
});

test("one that did not leave on its day is not sent afterwards: the next morning tells all", async () => {
  office.ports.queue.put = async () => undefined;
  await office.nextCheckAt("2027-01-15T08:30");
  await office.nextCheckAt("2027-01-15T18:05");
  expect(office.digests()).toEqual([]);
  const id = await office.ports.hashing.hash("morning", "hr@delinde.example\n2027-01-15");
  expect((await office.ports.digests.find(id))?.state).toEqual({ name: "skipped" });
});

test("what is only to be told in the next mail is not read again before that", async () => {
  await office.nextCheckAt("2027-01-15T08:30");
  await office.add(OMAR);
  office.setClock("2027-01-15T08:35");
  expect((await office.sweep()).candidates).toBe(1);
  office.setClock("2027-01-15T08:40");
  expect((await office.sweep()).candidates).toBe(0);
  await office.nextCheckAt("2027-01-18T08:30");
  expect(office.digests().at(-1)?.mail.text).toContain("Omar Haddad");
});

test("a day that nobody told of is not read again all night", async () => {
  office.setClock("2027-01-15T18:00");
  expect((await office.sweep()).candidates).toBe(1);
  office.setClock("2027-01-15T18:05");
  expect((await office.sweep()).candidates).toBe(0);
});

test("one departure that cannot be read does not keep HR from hearing of the others", async () => {
  await office.add(OMAR);
  const { find } = office.ports.departures;
  office.ports.departures.find = async (id) => {
    if (id === SANNE.id) throw new Error("down");
    return find(id);
  };
  office.setClock("2027-01-15T08:30");
  await expect(office.sweep()).rejects.toThrow("1 of 2");
  await office.work();
  expect(office.digests()[0]?.mail.text).toContain("Omar Haddad");
});

test("what was changed a moment ago is not told before the undo window has closed", async () => {
  const departure = await office.find(SANNE);
  await office.ports.departures.save({ ...departure, undoUntil: at("2027-01-15T08:36") });
  await office.nextCheckAt("2027-01-15T08:35");
  expect(office.digests()).toEqual([]);
  await office.nextCheckAt("2027-01-15T08:40");
  expect(office.digests()).toHaveLength(1);
});
