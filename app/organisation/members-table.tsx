'use client'

import { useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import type { ListedTeam, Team } from '@/lib/api/contract/teams'
import { MemberDialog } from './member-dialog'
import styles from './organisation.module.css'
import { RecordTable } from './record-table'

/** Who is in a team, each with what can be done. */
export function MembersTable({ team, teams }: { team: Team; teams: readonly ListedTeam[] }) {
  const [openId, setOpenId] = useState<string>()
  const open = team.members.find(({ personId }) => personId === openId)
  if (team.members.length === 0) {
    return <p className={styles.soft}>Nobody is in this team itself yet. Invite somebody, or add a person.</p>
  }
  return (
    <>
      <RecordTable label={`People in ${team.name}`} columns={['Name', 'Role', 'What you can do']}>
        {team.members.map((member) => (
          <tr key={member.personId}>
            <th scope="row">
              <Link href={`/people/${member.personId}`}>{member.name}</Link>
              <small>{member.email}</small>
            </th>
            <td>{member.role === 'manager' ? <Badge tone="info">Manager</Badge> : 'Member'}</td>
            <td>
              <Button
                kind="quiet"
                aria-label={`Change ${member.name}`}
                onClick={() => setOpenId(member.personId)}
              >
                Change
              </Button>
            </td>
          </tr>
        ))}
      </RecordTable>
      {open && <MemberDialog member={open} team={team} teams={teams} onClose={() => setOpenId(undefined)} />}
    </>
  )
}
