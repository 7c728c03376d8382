import {format} from 'money';

/** The last line of a receipt. */
export const sum = (cents) => `Sum ${format(cents.reduce((a, b) => a + b, 0))} EUR`;
