import type { Lesson, Lessons } from "../../lambdas/departure/model/lesson-ports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** What readers of lessons rely on. Each test has words of its own. */
export function lessonsContract(connect: () => Lessons): void {
  const lessonOf = (told: Partial<Lesson> = {}): Omit<Lesson, "id"> => ({
    published: at("2027-05-03T10:00"),
    texts: {
      nl: {
        said: `Het rooster kwam te laat. ${unusedId()}`,
        done: "Het staat nu zes weken vooruit.",
      },
      en: { said: "The rota came too late.", done: "It is ready six weeks ahead." },
    },
    ...told,
  });
  const found = async (lessons: Lessons, { texts }: Omit<Lesson, "id">) =>
    (await lessons.all()).filter((each) => each.texts.nl?.said === texts.nl?.said);

  test("a lesson is read whole by everybody, from the moment it is published", async () => {
    const lessons = connect();
    const lesson = lessonOf({ department: "Zorg & Welzijn", hasManyManagers: true });
    await lessons.publish(lesson);
    expect(await found(lessons, lesson)).toEqual([{ ...lesson, id: expect.any(String) }]);
    const plain = lessonOf();
    await lessons.publish(plain);
    expect(await found(lessons, plain)).toEqual([{ ...plain, id: expect.any(String) }]);
  });

  test("the newest comes first", async () => {
    const lessons = connect();
    const [old, young] = [lessonOf(), lessonOf({ published: at("2027-06-01T10:00") })];
    for (const each of [old, young]) await lessons.publish(each);
    const order = (await lessons.all()).map(({ texts }) => texts.nl?.said);
    expect(order.indexOf(young.texts.nl?.said)).toBeLessThan(order.indexOf(old.texts.nl?.said));
  });

  test("published twice with the same words it is one lesson", async () => {
    const lessons = connect();
    const lesson = lessonOf();
    await Promise.all([lessons.publish(lesson), lessons.publish(lesson)]);
    expect(await found(lessons, lesson)).toHaveLength(1);
  });

  test("taken back it is gone, once or twice, and no other is", async () => {
    const lessons = connect();
    const [one, other] = [lessonOf(), lessonOf()];
    for (const each of [one, other]) await lessons.publish(each);
    const [{ id } = { id: "" }] = await found(lessons, one);
    await lessons.takeBack(id);
    await lessons.takeBack(id);
    expect(await found(lessons, one)).toEqual([]);
    expect(await found(lessons, other)).toHaveLength(1);
  });
}
