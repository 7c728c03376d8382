/** A quote of the service as a line of text, with its discount. */
export function line(quote) {
  const discount = quote.discount ? ` (-${quote.discount} %)` : '';
  return `${quote.item}: ${quote.price} ${quote.currency}${discount}`;
}
