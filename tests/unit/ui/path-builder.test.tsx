import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { AddItem } from '@/app/(manage)/paths/one/add-item'
import { previewInWords } from '@/app/(manage)/paths/one/preview-for'
import { RowList } from '@/app/(manage)/paths/one/row-list'
import { Warnings } from '@/app/(manage)/paths/one/warnings'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { PathContent } from '@/lib/paths/path-content'
import { addItem } from '@/lib/paths/path-rows'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'

afterEach(cleanup)

const competency = (id: string, title: string, prerequisites: string[]) => ({
  id,
  title,
  level: 'base',
  strand: 'data',
  prerequisites,
  steps: [
    {
      id: `${id}/first`,
      title: `First of ${title}`,
      kind: 'lesson' as const,
      form: 'full' as const,
      minutes: 20,
      prerequisites: [],
    },
  ],
})

const curriculum: CurriculumBrief = {
  version: 'v',
  levels: [{ id: 'base', name: 'Base', title: 'Base Engineer', promise: '' }],
  strands: [{ id: 'data', title: 'Data' }],
  axes: [],
  competencies: [
    competency('joins', 'Joins', []),
    competency('windows', 'Windows', ['joins']),
    competency('streams', 'Streams', ['windows']),
  ],
}
const index = indexCurriculum(curriculum)

/** The builder's parts that a keyboard works, over one path. */
function Bench({ start, mayChange = true }: { start: PathContent; mayChange?: boolean }) {
  const [content, setContent] = useState(start)
  return (
    <>
      <AddItem
        content={content}
        curriculum={curriculum}
        index={index}
        onAdd={(item) => setContent(addItem(content, '', item))}
      />
      <RowList
        content={content}
        index={index}
        mayChange={mayChange}
        onChange={setContent}
        onEdit={() => undefined}
      />
      <Warnings
        content={content}
        curriculum={curriculum}
        index={index}
        mayChange={mayChange}
        onChange={setContent}
      />
    </>
  )
}

const empty: PathContent = { sections: [{ id: 'part-1', title: 'First', items: [] }] }
const task = (id: string) => ({ id, kind: 'task' as const, title: `Task ${id}`, minutes: 10, required: true })
const two: PathContent = { sections: [{ id: 'part-1', title: 'First', items: [task('a'), task('b')] }] }
const order = () =>
  within(screen.getByRole('list', { name: 'The path' }))
    .getAllByRole('listitem')
    .map((row) => /Task \w/.exec(row.textContent ?? '')?.[0])

describe('the path builder by keyboard', () => {
  test('what is found is added with Enter, and is not found again', () => {
    render(<Bench start={empty} />)
    const search = screen.getByRole('combobox', { name: 'Add from the curriculum' })
    fireEvent.change(search, { target: { value: 'streams competency' } })
    expect(screen.getAllByRole('option')).toHaveLength(1)
    fireEvent.keyDown(search, { key: 'Enter' })
    expect(screen.getByText('Added: Streams.')).toBeTruthy()
    fireEvent.change(search, { target: { value: 'streams competency' } })
    expect(screen.queryAllByRole('option')).toHaveLength(0)
  })

  test('what is missing is added with one key, in the order it is needed', () => {
    render(<Bench start={empty} />)
    const search = screen.getByRole('combobox', { name: 'Add from the curriculum' })
    fireEvent.change(search, { target: { value: 'streams competency' } })
    fireEvent.keyDown(search, { key: 'Enter' })
    expect(screen.getByText(/Streams needs Joins and Windows, not in this path/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Add what it needs: Streams' }))
    expect(screen.getByText(/Nothing is missing/)).toBeTruthy()
    const titles = screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))
    expect(titles).toEqual(['Required: Joins', 'Required: Windows', 'Required: Streams'])
  })

  test('Alt with an arrow moves a row, and says where it is', () => {
    render(<Bench start={two} />)
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Required: Task b' }), {
      key: 'ArrowUp',
      altKey: true,
    })
    expect(order()).toEqual([undefined, 'Task b', 'Task a'])
    expect(screen.getByText('Task b: place 2 of 3.')).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Required: Task b' }), { key: 'ArrowUp' })
    expect(order()).toEqual([undefined, 'Task b', 'Task a'])
  })

  test('the arrows of a row do the same, and whoever may only read has none', () => {
    const { unmount } = render(<Bench start={two} />)
    fireEvent.click(screen.getByRole('button', { name: 'Move down: Task a' }))
    expect(order()).toEqual([undefined, 'Task b', 'Task a'])
    unmount()
    render(<Bench start={two} mayChange={false} />)
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(order()).toEqual([undefined, 'Task a', 'Task b'])
  })
})

test.each([
  [
    { minutes: 660, first: '2027-02-09', beside: '2027-05-03', proven: 3, competencies: 9 },
    'Ada: 11 h at their pace, done by 9 Feb if it comes first, by 3 May beside everything else. 3 of 9 competencies are proven already.',
  ],
  [
    { minutes: null, first: null, beside: null, proven: 0, competencies: 0 },
    'Ada has not answered the five questions yet, so there is no plan.',
  ],
  [
    { minutes: 0, first: null, beside: null, proven: 2, competencies: 2 },
    'Ada has nothing left to do for it. 2 of 2 competencies are proven already.',
  ],
])('the preview %j is said in a sentence', (facts, sentence) => {
  expect(previewInWords({ name: 'Ada', today: '2027-01-04', ...facts }, 'en-GB')).toBe(sentence)
})
