/** Which checks failed, in one line: the first two by their titles, the others by their number. */
export function failedInWords(titles: readonly string[]): string {
  const others = titles.length - 2
  return `What failed: ${titles.slice(0, 2).join('; ')}${others > 0 ? ` and ${others} more` : ''}.`
}
