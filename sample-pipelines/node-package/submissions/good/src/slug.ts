/** A text as part of a URL: lower case, words joined by hyphens, cut after a word where it is too long. */
export function slug(text: string, longest = 60): string {
  let result = '';
  for (const word of words(text)) {
    const longer = result === '' ? word : `${result}-${word}`;
    if (longer.length > longest) {
      break;
    }
    result = longer;
  }
  return result;
}

function words(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
