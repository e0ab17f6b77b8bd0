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
