/** True when every word of `words` stands in one of the texts; case does not matter. */
export function matches(words: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const hay = texts.join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
