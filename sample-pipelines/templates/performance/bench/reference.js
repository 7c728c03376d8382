/** The code as it was before the work began: its answers are the right ones, its time is the one to beat. */
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
