/**
 * Maps with limited concurrency, keeping the order. Errors are thrown after every item was tried, so no failure stops
 * another item and nothing runs on after the return.
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
