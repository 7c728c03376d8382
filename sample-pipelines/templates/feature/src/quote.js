/** What it costs to send a parcel, in cents. */
export function quote(kilograms) {
  if (!(kilograms > 0)) {
    throw new RangeError('a parcel weighs something');
  }
  return 400 + 150 * Math.ceil(kilograms);
}
