import type {
  FinishedPart,
  ImportHead,
  ImportPart,
  ImportRow,
  Imports,
} from "../../lambdas/departure/model/imports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** What every keeper of imports promises. */
export function importsContract(connect: () => Imports): void {
  let imports: Imports;
  beforeAll(() => {
    imports = connect();
  });

  const now = at("2027-01-14T16:00");
  const until = at("2027-01-21T15:30");
  const headOf = (parts: number): ImportHead => ({
    id: unusedId(),
    who: "auth0|hr officer",
    language: "nl",
    since: at("2027-01-14T15:30"),
    until,
    columns: ["Naam", "Laatste dag", ""],
    delimiter: ";",
    rows: 2 * parts,
    problems: Array.from({ length: parts }, (_, index) => index % 2),
    done: {},
  });
  const row = (line: number): ImportRow => ({
    line,
    cells: ["Zoë", "2027-02-19", ""],
    problems: line === 2 ? ["De laatste dag is geen datum."] : [],
  });
  const partOf = (number: number): ImportPart => ({
    rows: [row(2 + 2 * number), row(3 + 2 * number)],
  });
  const created = async (parts = 1) => {
    const head = headOf(parts);
    const all = Array.from({ length: parts }, (_, number) => partOf(number));
    expect(await imports.create(head, all)).toBe(true);
    return head;
  };
  const later = at("2027-01-14T16:01");
  const recorded = ({ rows }: ImportPart): FinishedPart => ({
    at: later,
    rows: rows.map(({ line }) => ({
      line,
      cells: [],
      outcome: "recorded",
      departureId: unusedId(),
      problems: [],
    })),
  });
  const RECORDED = { recorded: 2, known: 0, refused: 0 };

  test("what is handed in is found as it was, head and parts", async () => {
    const head = await created(23);
    expect(await imports.find(head.id, now)).toEqual(head);
    expect(await imports.part(head.id, 0)).toEqual(partOf(0));
    expect(await imports.part(head.id, 22)).toEqual(partOf(22));
    expect(await imports.part(head.id, 23)).toBeUndefined();
    expect(await imports.find(unusedId(), now)).toBeUndefined();
    expect(await imports.part(unusedId(), 0)).toBeUndefined();
  });

  test("the same file twice is one import, and what became of it stays", async () => {
    const head = await created();
    await imports.start(head.id, now);
    await imports.finish(head.id, 0, recorded(partOf(0)));
    expect(await imports.create({ ...head, since: now }, [partOf(0)])).toBe(false);
    expect(await imports.find(head.id, now)).toEqual({
      ...head,
      started: now,
      finished: later,
      done: { 0: RECORDED },
    });
    expect((await imports.part(head.id, 0))?.rows[0]?.cells).toEqual([]);
  });

  test("of two who hand it in at once one does", async () => {
    const head = headOf(3);
    const parts = [partOf(0), partOf(1), partOf(2)];
    const both = await Promise.all([imports.create(head, parts), imports.create(head, parts)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await imports.part(head.id, 2)).toEqual(partOf(2));
  });

  test("it is there until its moment, not at it, and can be handed in again then", async () => {
    const head = await created();
    expect(await imports.find(head.id, at("2027-01-21T15:29"))).toEqual(head);
    expect(await imports.find(head.id, until)).toBeUndefined();
    expect(await imports.start(head.id, until)).toBeUndefined();
    const again = { ...head, since: until, until: at("2027-01-28T15:30") };
    expect(await imports.create(again, [partOf(0)])).toBe(true);
    expect(await imports.find(head.id, until)).toEqual(again);
  });

  test("a part that was recorded comes anew with the file, once the import is over", async () => {
    const head = await created();
    await imports.start(head.id, now);
    await imports.finish(head.id, 0, recorded(partOf(0)));
    const again = { ...head, since: until, until: at("2027-01-28T15:30") };
    expect(await imports.create(again, [partOf(0)])).toBe(true);
    expect(await imports.part(head.id, 0)).toEqual(partOf(0));
    await imports.finish(head.id, 0, recorded(partOf(0)));
    expect((await imports.find(head.id, until))?.done).toEqual({ 0: RECORDED });
  });

  test("it is started once; later starts tell when that was", async () => {
    const head = await created();
    const started = { ...head, started: now };
    expect(await imports.start(head.id, now)).toEqual(started);
    expect(await imports.start(head.id, at("2027-01-14T17:00"))).toEqual(started);
    expect(await imports.find(head.id, now)).toEqual(started);
    expect(await imports.start(unusedId(), now)).toBeUndefined();
  });

  test("what became of a part takes its place and is counted, each part by itself", async () => {
    const head = await created(12);
    const rows: ImportRow[] = [
      { ...row(24), outcome: "refused", problems: ["Vul een naam in."] },
      { line: 25, cells: [], outcome: "known", departureId: unusedId(), problems: [] },
    ];
    await Promise.all([
      imports.finish(head.id, 0, recorded(partOf(0))),
      imports.finish(head.id, 11, { rows, at: now }),
    ]);
    expect((await imports.find(head.id, now))?.done).toEqual({
      0: RECORDED,
      11: { recorded: 0, known: 1, refused: 1 },
    });
    expect(await imports.part(head.id, 11)).toEqual({ rows });
    expect(await imports.part(head.id, 1)).toEqual(partOf(1));
  });

  test("the first who finishes a part wins, and it is counted as it was written", async () => {
    const head = await created();
    const first = recorded(partOf(0));
    const second: FinishedPart = {
      at: now,
      rows: partOf(0).rows.map((each) => ({ ...each, outcome: "refused" })),
    };
    await imports.finish(head.id, 0, first);
    await imports.finish(head.id, 0, second);
    expect(await imports.part(head.id, 0)).toEqual({ rows: first.rows });
    expect((await imports.find(head.id, now))?.finished).toEqual(later);
    expect((await imports.find(head.id, now))?.done).toEqual({ 0: RECORDED });
  });

  test("what is dropped is gone, head and parts; a late worker brings nothing back", async () => {
    const head = await created(12);
    await imports.drop(head);
    await imports.drop(head);
    await imports.finish(head.id, 3, recorded(partOf(3)));
    expect(await imports.find(head.id, now)).toBeUndefined();
    for (const number of [0, 3, 11]) expect(await imports.part(head.id, number)).toBeUndefined();
    expect(
      await imports.create(
        head,
        head.problems.map((_, number) => partOf(number)),
      ),
    ).toBe(true);
  });

  test("a row of a finished part can be put right, and is counted anew", async () => {
    const { id } = await created();
    await imports.start(id, now);
    const refused: ImportRow = {
      ...row(2),
      outcome: "refused",
      departureId: unusedId(),
      beside: [unusedId()],
    };
    const rows: ImportRow[] = [refused, { ...row(3), outcome: "refused" }];
    await imports.finish(id, 0, { rows, at: now });
    expect((await imports.part(id, 0))?.rows[0]).toEqual(refused);
    const became: ImportRow = {
      line: 2,
      cells: [],
      outcome: "recorded",
      departureId: unusedId(),
      problems: [],
    };
    await imports.amend(id, 0, became);
    await imports.amend(id, 0, became);
    expect((await imports.part(id, 0))?.rows.map(({ outcome }) => outcome)).toEqual([
      "recorded",
      "refused",
    ]);
    expect((await imports.find(id, now))?.done).toEqual({
      0: { recorded: 1, known: 0, refused: 1 },
    });
    await imports.amend(unusedId(), 0, became);
  });

  test("what was read is replaced while nobody has started it, head and parts", async () => {
    const head = await created(2);
    const anew: ImportHead = {
      ...head,
      fields: ["employee.name", "lastDay", "left-out"],
      problems: [1, 0],
      met: { known: [1, 0], running: [0, 0], twice: [0, 1] },
    };
    const parts: ImportPart[] = [
      { rows: [{ ...row(2), met: "known", departureId: unusedId() }] },
      { rows: [{ ...row(3), met: "twice" }] },
    ];
    expect(await imports.readAnew(anew, parts)).toBe(true);
    expect(await imports.find(head.id, now)).toEqual(anew);
    expect(await imports.part(head.id, 0)).toEqual(parts[0]);
    expect(await imports.part(head.id, 1)).toEqual(parts[1]);
    await imports.start(head.id, now);
    expect(await imports.readAnew(head, [partOf(0), partOf(1)])).toBe(false);
    expect(await imports.find(head.id, now)).toEqual({ ...anew, started: now });
    expect(await imports.readAnew({ ...head, id: unusedId() }, [])).toBe(false);
  });

  test("it is taken back once, part by part, and a late worker counts what the first wrote", async () => {
    const head = await created(2);
    await imports.start(head.id, now);
    const first = recorded(partOf(0));
    await imports.finish(head.id, 0, first);
    await imports.finish(head.id, 1, recorded(partOf(1)));
    expect(await imports.takeBack(head.id, later)).toMatchObject({ takenBack: later, back: {} });
    const taken = await imports.takeBack(head.id, at("2027-01-14T17:00"));
    expect(taken?.takenBack).toEqual(later);
    expect(await imports.takeBack(unusedId(), now)).toBeUndefined();

    const [one, other] = first.rows as [ImportRow, ImportRow];
    const rows: ImportRow[] = [
      { ...one, back: "withdrawn" },
      { ...other, back: "mailed" },
    ];
    await imports.finishBack(head.id, 0, { rows });
    await imports.finishBack(head.id, 0, {
      rows: rows.map((each) => ({ ...each, back: "changed" })),
    });
    expect(await imports.part(head.id, 0)).toEqual({ rows });
    expect((await imports.find(head.id, now))?.back).toEqual({ 0: { withdrawn: 1, left: 1 } });
    await imports.finishBack(head.id, 1, { rows: [] });
    expect((await imports.find(head.id, now))?.back).toEqual({
      0: { withdrawn: 1, left: 1 },
      1: { withdrawn: 0, left: 0 },
    });
    await imports.finishBack(unusedId(), 0, { rows });
  });
}
