import { toCsv } from '@/app/ui/to-csv'

/** Gives the browser a CSV file of what is shown. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]): void {
  const text = toCsv(rows.map((row) => row.map(harmless)))
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** A spreadsheet runs a cell that begins like a formula: an apostrophe keeps it text. */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
