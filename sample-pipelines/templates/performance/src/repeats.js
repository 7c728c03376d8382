/** The words that occur more than once, in the order in which they first repeat. */
export function repeats(words) {
  const found = [];
  for (let i = 0; i < words.length; i++) {
    for (let j = 0; j < i; j++) {
      if (words[i] === words[j] && !found.includes(words[i])) {
        found.push(words[i]);
      }
    }
  }
  return found;
}
