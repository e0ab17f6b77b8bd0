import fc from "fast-check";
import { submit } from "../../../lambdas/departure/changes/submit.ts";
import type { PersonKeys } from "../../../lambdas/departure/model/person-keys.ts";
import { areSamePerson, locksOf } from "../../../lambdas/departure/people/same-person.ts";
import { substituteLocks } from "../../../lambdas/use-cases/record/keep-locks.ts";
import { personKeys, personOf } from "../../../lambdas/use-cases/record/person-keys.ts";
import { othersOfPerson } from "../../../lambdas/use-cases/record/same-person.ts";
import { takeLocks } from "../../../lambdas/use-cases/record/take-locks.ts";
import { inMemoryDepartures } from "../../memory/in-memory-departures.ts";
import { inMemoryHashing } from "../../memory/in-memory-hashing.ts";
import { inMemoryPersonLocks } from "../../memory/in-memory-person-locks.ts";
import { submissionOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

const now = context("2027-01-20T10:00");

test.each<[boolean, string, PersonKeys, PersonKeys]>([
  [true, "numbers agree", { number: "1", address: "a", name: "x" }, { number: "1", name: "y" }],
  [
    false,
    "numbers differ",
    { number: "1", address: "a", name: "x" },
    { number: "2", address: "a", name: "x" },
  ],
  [
    true,
    "one lacks a number, addresses agree",
    { number: "1", address: "a", name: "x" },
    { address: "a", name: "y" },
  ],
  [
    false,
    "one lacks a number, addresses differ",
    { number: "1", address: "a", name: "x" },
    { address: "b", name: "x" },
  ],
  [
    true,
    "one lacks an address too, names agree",
    { number: "1", name: "x" },
    { address: "b", name: "x" },
  ],
  [false, "names differ", { name: "x" }, { name: "y" }],
])("the same person is %s where %s", (isSame, _where, one, other) => {
  expect(areSamePerson(one, other)).toBe(isSame);
});

test("who is the same person the other way round is too, and shares a lock", () => {
  const key = fc.constantFrom("1", "2");
  const keys = fc.tuple(fc.option(key), fc.option(key), key).map(([number, address, name]) => ({
    ...(number ? { number: `n${number}` } : {}),
    ...(address ? { address: `a${address}` } : {}),
    name: `x${name}`,
  }));
  fc.assert(
    fc.property(keys, keys, (one, other) => {
      const isSame = areSamePerson(one, other);
      expect(areSamePerson(other, one)).toBe(isSame);
      if (isSame) expect(locksOf(one).some((lock) => locksOf(other).includes(lock))).toBe(true);
    }),
  );
});

test("a departure of before there were locks keeps its person from being recorded, also once it stands in them", async () => {
  const ports = {
    locks: inMemoryPersonLocks(),
    hashing: inMemoryHashing(),
    departures: inMemoryDepartures(),
  };
  const submission = submissionOf();
  const person = personOf(await personKeys(submission.people, ports.hashing));
  const old = submit(
    submission,
    { id: "a".repeat(32), requestHash: "", uniquenessLock: "g", person },
    now,
  );
  await ports.departures.create(old);
  const [, other] = ["", { ...old, id: "b".repeat(32) }] as const;
  const asked = { departure: other, looksAt: now, isNew: true };
  const refused = { code: "already-recorded", details: { departureId: old.id } };
  await expect(takeLocks(asked, ports)).rejects.toMatchObject(refused);
  expect(ports.locks.all().size).toBe(0);

  expect(await substituteLocks(old, now, ports)).toBe(false);
  await ports.locks.noteAll();
  await expect(takeLocks(asked, ports)).rejects.toMatchObject(refused);
  expect(await substituteLocks(old, now, ports)).toBe(true);
  expect((await othersOfPerson(other, now, ports)).running).toHaveLength(1);
});
