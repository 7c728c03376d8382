/** A quote of the service as a line of text. */
export function line(quote) {
  return `${quote.item}: ${quote.price} ${quote.currency}`;
}
