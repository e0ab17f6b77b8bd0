/** The numbers of `plan/STYLE.md`, which says why. A text that passes them can still be bad. */
export const LIMITS = {
  /** Characters, with a name of 20 and the longest prefix. */
  subject: 60,
  preview: 90,
  nameInSubject: 20,
  /** Words of the longest sentence, and of the action. */
  sentence: 25,
  action: 20,
  /** Words of the sentence in the middle of a body that is long enough to have one; shorter ones are asides. */
  middle: { from: 9, to: 12, aside: 4, bodyFrom: 120 },
  /** Flesch-Douma in Dutch, Flesch in English; of fewer words it says nothing. */
  readingEase: { from: 60, bodyFrom: 40 },
  /** Words of a body, by the sort of mail. */
  body: {
    step: { from: 90, to: 240 },
    notice: { from: 30, to: 150 },
    page: { from: 30, to: 600 },
  },
  headings: 2,
  /** A checklist has short items. */
  items: { to: 7, ofChecklist: 10, wordsInChecklist: 10 },
} as const;
