const TAX = {de: 19, fr: 20, ch: 8};
const DISCOUNTS = [{from: 100_000, share: 0.05}, {from: 50_000, share: 0.02}];

/** What is to be paid for these lines, in cents: {net, discount, tax, gross}. */
export function total(lines, country) {
  const net = lines.reduce((sum, line) => sum + worth(line), 0);
  const discount = Math.floor(net * (DISCOUNTS.find(({from}) => net >= from)?.share ?? 0));
  const tax = Math.round((net - discount) * (TAX[country] ?? 0) / 100);
  return {net, discount, tax, gross: net - discount + tax};
}

function worth({pieces, cents}) {
  if (pieces < 0 || cents < 0) {
    throw new RangeError('a line cannot be negative');
  }
  return pieces * cents;
}
