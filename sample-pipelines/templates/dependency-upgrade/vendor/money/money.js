/** Cents as a decimal number. */
export const format = (cents) => (cents / 100).toFixed(2);
