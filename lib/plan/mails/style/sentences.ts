/** The sentences of one block of text, each without white space around it. */
export function sentencesIn(text: string): string[] {
  return text
    .split(END_OF_SENTENCE)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** A mark with the quotes and brackets that it closes, before something that can begin a sentence. */
const END_OF_SENTENCE = /(?<=[.!?…][’”'")\]]*)\s+(?=[‘“'"([]*[\p{Lu}\d])/u;

/** Everything between spaces that has a letter or a digit. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
}
