/** A quote of the service as a line of text; what costs nothing is free. */
export function line(quote) {
  const price = Number(quote.price) === 0 ? 'free' : `${quote.price} ${quote.currency}`;
  return `${quote.item}: ${price}`;
}
