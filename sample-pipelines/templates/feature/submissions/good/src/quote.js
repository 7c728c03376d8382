/** What it costs to send a parcel, in cents. */
export function quote(kilograms, {express = false} = {}) {
  if (!(kilograms > 0)) {
    throw new RangeError('a parcel weighs something');
  }
  const standard = 400 + 150 * Math.ceil(kilograms);
  return express ? Math.ceil(standard * 1.5) : standard;
}
