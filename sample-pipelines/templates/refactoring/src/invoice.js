const TAX = {de: 19, fr: 20, ch: 8};

/** What is to be paid for these lines, in cents: {net, discount, tax, gross}. */
export function total(lines, country) {
  let net = 0;
  for (const line of lines) {
    if (line.pieces < 0 || line.cents < 0) {
      throw new RangeError('a line cannot be negative');
    }
    net += line.pieces * line.cents;
  }
  let discount = 0;
  if (net >= 100_000) {
    discount = Math.floor(net * 0.05);
  } else if (net >= 50_000) {
    discount = Math.floor(net * 0.02);
  }
  const percent = TAX[country] ?? 0;
  const tax = Math.round((net - discount) * percent / 100);
  return {net, discount, tax, gross: net - discount + tax};
}
