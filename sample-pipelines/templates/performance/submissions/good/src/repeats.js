/** The words that occur more than once, in the order in which they first repeat. */
export function repeats(words) {
  const seen = new Set();
  const found = new Set();
  for (const word of words) {
    if (seen.has(word)) {
      found.add(word);
    }
    seen.add(word);
  }
  return [...found];
}
