/** What it costs to send a parcel, in cents. */
export function quote(kilograms, options) {
  if (!(kilograms > 0)) {
    throw new RangeError('a parcel weighs something');
  }
  const standard = 400 + 150 * Math.ceil(kilograms);
  if (options !== undefined && options.express) {
    return Math.ceil(standard * 1.5);
  }
  return standard;
}
