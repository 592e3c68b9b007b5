import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { downloadCsv } from '@/app/(manage)/assignments/download-csv'
import { matrixCsv } from '@/app/(manage)/team/matrix/matrix-csv'
import DataGrid from '@/app/ui/data-grid'
import { toCsv } from '@/lib/wording/csv'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const formula = '=HYPERLINK("http://evil.example")'
const tamed = `"'=HYPERLINK(""http://evil.example"")"`

const sources = ['app', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => join(folder, file)),
)

test('whatever gives a CSV file away writes it with what takes the formulas out', () => {
  const gives = sources.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return /'text\/csv;|csvMark/.test(text) && !file.endsWith(join('wording', 'csv.ts'))
  })
  expect(gives.length).toBeGreaterThan(3)
  expect(gives.filter((file) => !/\btoCsv\(/.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('what is downloaded of assignments holds no formula', async () => {
  const blobs: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob)
    return 'blob:x'
  })
  downloadCsv('assignments.csv', [['Path'], [formula]])
  expect(await blobs[0]?.text()).toContain(tamed)
})

test('what is downloaded of a team’s table holds no formula', () => {
  const none = () => {
    throw new Error('No competency is shown.')
  }
  const person = { id: 'p1', name: formula, lastStudy: null, stateOf: none }
  const rows = matrixCsv({ strands: [], people: [person] }, (id) => id, false)
  expect(toCsv(rows)).toBe(`Person,Last studied\r\n${tamed},\r\n`)
})

test('what is copied of a table holds no formula', async () => {
  const writeText = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  const columns = [{ name: 'note', type: 'text', number: false }]
  render(<DataGrid label="Rows" columns={columns} rows={[[formula]]} />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy as CSV' }))
  await waitFor(() => expect(writeText).toHaveBeenCalledWith(`note\r\n${tamed}\r\n`))
})
