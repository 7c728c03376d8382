/** A text as part of a URL: lower case, words joined by hyphens. */
export function slug(text: string): string {
  return words(text).join('-');
}

function words(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
