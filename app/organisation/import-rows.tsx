'use client'

import dynamic from 'next/dynamic'
import type { ImportReport } from '@/lib/api/contract/invitations'

const DataGrid = dynamic(() => import('@/app/ui/data-grid'))

const column = (name: string, number = false) => ({ name, type: '', number })

/** What each row of a file does; those that are wrong come first. */
export function ImportRows({ report }: { report: ImportReport }) {
  const hasLinks = report.rows.some(({ link }) => link !== undefined)
  const columns = [
    column('Line', true),
    column('What happens'),
    column('E-mail'),
    column('Name'),
    column('Team'),
    column('Role'),
    ...(hasLinks ? [column('Link')] : []),
  ]
  const isWrong = ({ outcome }: ImportReport['rows'][number]) => outcome === 'wrong'
  const rows = [...report.rows.filter(isWrong), ...report.rows.filter((row) => !isWrong(row))]
  return (
    <DataGrid
      label="Rows of the file"
      columns={columns}
      rows={rows.map(({ line, message, email, name, team, role, link }) => [
        String(line),
        message,
        email,
        name,
        team,
        role,
        ...(hasLinks ? [link ?? ''] : []),
      ])}
    />
  )
}
