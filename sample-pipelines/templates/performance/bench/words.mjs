/** Words by a seed: as many as asked for, about a tenth of them repeated. */
export function words(count, seed) {
  let state = seed % 2147483646 + 1;
  const next = (below) => (state = (state * 48271) % 2147483647) % below;
  return Array.from({length: count}, () => `w${next(count * 5)}`);
}
