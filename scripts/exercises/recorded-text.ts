/** JSON for reviewing: a row or a column of a result a line. */
export function recordedText(value: unknown): string {
  const scalar = String.raw`(?:"(?:[^"\\]|\\.)*"|null)`
  const row = new RegExp(String.raw`\[\s+(${scalar}(?:,\s+${scalar})*)\s+\]`, 'g')
  const column = new RegExp(String.raw`\{\s+("name": ${scalar}),\s+("type": ${scalar})\s+\}`, 'g')
  const text = JSON.stringify(value, null, 2)
    .replace(row, (_, cells: string) => `[${cells.replaceAll(/,\n\s+/g, ', ')}]`)
    .replace(column, '{ $1, $2 }')
  return `${text}\n`
}
