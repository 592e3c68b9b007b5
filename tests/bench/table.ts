/** Whether a goal was met, in words. */
export const verdict = ({ text, met }: { text: string; met: boolean }) => `${text}: ${met ? 'met' : 'missed'}`
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const milliseconds = (value: number) =>
  value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`

/** A Markdown table that also reads well as text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
