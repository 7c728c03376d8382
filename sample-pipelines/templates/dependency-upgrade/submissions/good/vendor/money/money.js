/** An amount in a currency. Since 2.0 the currency is part of the text, and must be given. */
export function format(cents, currency) {
  if (currency === undefined) {
    throw new TypeError('which currency?');
  }
  return `${(cents / 100).toFixed(2)} ${currency}`;
}
