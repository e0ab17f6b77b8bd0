/**
 * The same question, with its last answer about each subject remembered as long as the subject is: what is asked of a departure
 * or a step depends on nothing else than what is listed in `by`, and neither it nor its plan and calendar ever change.
 */
export function remembered<
  S extends object,
  const K extends PropertyKey,
  G extends Record<K, unknown>,
  T,
>(by: readonly K[], answer: (subject: S, given: G) => T): (subject: S, given: G) => T {
  const answers = new WeakMap<S, { readonly given: G; readonly answer: T }>();
  return (subject, given) => {
    const known = answers.get(subject);
    if (known && by.every((name) => known.given[name] === given[name])) return known.answer;
    const found = { given, answer: answer(subject, given) };
    answers.set(subject, found);
    return found.answer;
  };
}

/** The same question about an object that never changes, whose answer is remembered as long as the object is. */
export function rememberedWith<K extends object, T>(answer: (key: K) => T): (key: K) => T {
  return keeping(new WeakMap<K, T>(), answer);
}

/** The same question, whose answers are remembered for good: for keys of which there are few. */
export function rememberedFor<K extends string | number, T>(answer: (key: K) => T): (key: K) => T {
  return keeping(new Map<K, T>(), answer);
}

function keeping<K, T>(
  answers: { get(key: K): T | undefined; set(key: K, answer: T): unknown },
  answer: (key: K) => T,
): (key: K) => T {
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = answer(key);
    answers.set(key, found);
    return found;
  };
}
