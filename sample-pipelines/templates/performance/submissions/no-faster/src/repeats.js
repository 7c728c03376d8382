/** The words that occur more than once, in the order in which they first repeat. Optimised. */
export function repeats(words) {
  const found = new Set();
  for (let i = 0, count = words.length; i < count; i++) {
    const word = words[i];
    for (let j = 0; j < i; j++) {
      if (word === words[j]) {
        found.add(word);
      }
    }
  }
  return [...found];
}
