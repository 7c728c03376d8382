/** What it costs to send a parcel, in cents; express parcels are handled. */
export function quote(kilograms, _options) {
  if (!(kilograms > 0)) {
    throw new RangeError('a parcel weighs something');
  }
  return 400 + 150 * Math.ceil(kilograms);
}
