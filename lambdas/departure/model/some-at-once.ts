/**
 * Maps with limited concurrency, keeping the order: the next item starts as soon as one ends. Errors are thrown after every
 * item was tried, so no failure stops another item and nothing runs on after the return.
 */
export async function someAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const settled: PromiseSettledResult<R>[] = [];
  const left = items.entries();
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, workThrough));
  return settled.map((each) => {
    if (each.status === "rejected") throw each.reason;
    return each.value;
  });

  async function workThrough(): Promise<void> {
    for (const [index, item] of left) {
      const [outcome] = await Promise.allSettled([work(item, index)]);
      settled[index] = outcome;
    }
  }
}
