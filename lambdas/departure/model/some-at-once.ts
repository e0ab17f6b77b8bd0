/**
 * Does the same with each, so many at a time, and gives what came of it in their order. What fails is thrown when all were
 * tried: nothing is left undone because of another, and nothing goes on behind the caller's back.
 */
export async function someAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const settled: PromiseSettledResult<R>[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    const group = items.slice(first, first + atOnce);
    settled.push(...(await Promise.allSettled(group.map((item, at) => work(item, first + at)))));
  }
  return settled.map((each) => {
    if (each.status === "rejected") throw each.reason;
    return each.value;
  });
}
