'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { toast } from '@/app/ui/toast'
import { useViewer } from '@/app/ui/viewer-context'
import type { ListedTeam, Team } from '@/lib/api/contract/teams'
import { organisationMutations, organisationQueries } from '@/lib/api/queries/organisation'
import { counted } from '@/lib/wording/days'
import { AddMemberDialog } from './add-member-dialog'
import { ImportDialog } from './import-dialog'
import { InviteDialog } from './invite-dialog'
import { MembersTable } from './members-table'
import { TeamMoveDialog } from './team-move-dialog'
import { TeamNameDialog } from './team-name-dialog'
import styles from './teams.module.css'

interface TeamPanelProps {
  readonly teamId: string
  readonly teams: readonly ListedTeam[]
  /** The team was deleted. */
  readonly onGone: () => void
}

type Opened = 'invite' | 'import' | 'add' | 'make' | 'rename' | 'move' | 'remove'

/** One team: who is in it, and what can be done with it. */
export function TeamPanel({ teamId, teams, onGone }: TeamPanelProps) {
  const { data: team, error, refetch } = useQuery(organisationQueries.team(teamId))
  if (!team && error) {
    return (
      <Notice tone="late" title="This team is not here">
        <p>{error.message}</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </Notice>
    )
  }
  if (!team) return <Skeleton label="Fetching the team" lines={5} />
  return <Panel team={team} teams={teams} onGone={onGone} />
}

function Panel({ team, teams, onGone }: { team: Team } & Omit<TeamPanelProps, 'teamId'>) {
  const { viewer } = useViewer()
  const [open, setOpen] = useState<Opened>()
  const removing = useMutation(organisationMutations.removeTeam(useQueryClient()))
  const close = () => setOpen(undefined)
  const below = (teams.find(({ id }) => id === team.id)?.peopleWithin ?? 0) - team.members.length
  const isAdmin = viewer?.role === 'admin'
  // A manager does not decide where their own top team hangs.
  const decidesPlace = isAdmin || team.parentId !== null
  return (
    <section className={styles.panel} aria-labelledby="team-name">
      <div>
        {team.above.length > 0 && (
          <p className={styles.above}>{team.above.map(({ name }) => name).join(' / ')}</p>
        )}
        <div className={styles.head}>
          <h2 id="team-name">{team.name}</h2>
          <div className={styles.buttons}>
            <Button kind="primary" onClick={() => setOpen('invite')}>
              Invite
            </Button>
            <Button onClick={() => setOpen('add')}>Add a person</Button>
            {!isAdmin && <Button onClick={() => setOpen('import')}>Import a CSV file</Button>}
          </div>
        </div>
      </div>
      <MembersTable team={team} teams={teams} />
      {below > 0 && (
        <p className={styles.above}>
          {counted(below, 'more person is', 'more people are')} in the teams below it.
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="quiet" onClick={() => setOpen('make')}>
          Make a sub-team
        </Button>
        <Button kind="quiet" onClick={() => setOpen('rename')}>
          Rename
        </Button>
        {decidesPlace && (
          <>
            <Button kind="quiet" onClick={() => setOpen('move')}>
              Move
            </Button>
            <Button kind="quiet" onClick={() => setOpen('remove')}>
              Delete
            </Button>
          </>
        )}
      </div>
      {open === 'invite' && (
        <InviteDialog teams={teams} teamId={team.id} mayLeaveTeamOut={isAdmin} onClose={close} />
      )}
      {open === 'import' && <ImportDialog onClose={close} />}
      {open === 'add' && <AddMemberDialog team={team} onClose={close} />}
      {open === 'make' && <TeamNameDialog kind="make" parentId={team.id} teams={teams} onClose={close} />}
      {open === 'rename' && <TeamNameDialog kind="rename" team={team} onClose={close} />}
      {open === 'move' && <TeamMoveDialog team={team} teams={teams} mayBeTop={isAdmin} onClose={close} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={`Delete ${team.name}?`}
          action="Delete"
          changing={removing}
          onConfirm={() =>
            removing.mutate(team.id, {
              onSuccess: () => {
                toast({ text: `${team.name} is deleted.` })
                onGone()
              },
            })
          }
          onClose={close}
        >
          A team can be deleted once nobody is in it and nothing hangs below it. Its open invitations go with
          it; what was assigned on its behalf stays with the people.
        </ConfirmDialog>
      )}
    </section>
  )
}
