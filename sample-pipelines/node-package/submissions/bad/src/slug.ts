/** A text as part of a URL: lower case, words joined by hyphens, cut where it is too long. */
export function slug(text: string, longest = 60): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, longest);
}
