import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RecordTable } from '@/app/organisation/record-table'

const table = (names: readonly string[]) => (
  <RecordTable label="People" columns={['Name', 'What you can do']}>
    {names.map((name) => (
      <tr key={name}>
        <th scope="row">{name}</th>
        <td>
          <button type="button">Change {name}</button>
        </td>
      </tr>
    ))}
  </RecordTable>
)

test('the table takes the focus when the row that had it is gone, and only then', () => {
  const { rerender } = render(table(['Ada', 'Boris', 'Dana']))
  screen.getByRole('button', { name: 'Change Boris' }).focus()
  rerender(table(['Boris', 'Dana']))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change Boris' }))
  rerender(table(['Dana']))
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'People' }))
})
