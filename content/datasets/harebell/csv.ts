import type { Cell, FilledTable } from './table'

/** A header line and one line a row, LF at each end. NULL is an empty field; an empty text would be `""`. */
export function toCsv({ table, rows }: FilledTable): string {
  const names = table.columns.map((column) => column.name)
  const lines = rows.map((row) => names.map((name) => field(row[name] ?? null)).join(','))
  return `${[names.join(','), ...lines].join('\n')}\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  // A space at either end is part of some e-mail addresses: quotes keep readers from trimming it.
  return cell === '' || /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
