/** A text as part of an address: letters and digits, with hyphens between. */
export function slug(text, {limit = 40} = {}) {
  const whole = text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return whole.slice(0, limit);
}
