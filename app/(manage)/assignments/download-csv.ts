import { saveFile } from '@/app/ui/save-file'
import { type CsvCell, csvMark, toCsv } from '@/lib/wording/csv'

/** Gives the browser a CSV file of what is shown. */
export function downloadCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
  saveFile(name, 'text/csv;charset=utf-8', csvMark + toCsv(rows))
}
