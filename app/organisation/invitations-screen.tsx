'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import { organisationQueries } from '@/lib/api/queries/organisation'
import { ImportDialog } from './import-dialog'
import { InvitationsTable } from './invitations-table'
import { InviteDialog } from './invite-dialog'
import styles from './organisation.module.css'

/** Every invitation that waits in the teams the viewer looks after, and the ways to make more. */
export function InvitationsScreen() {
  const { viewer } = useViewer()
  const [open, setOpen] = useState<'invite' | 'import'>()
  const { data: teams } = useQuery(organisationQueries.teams())
  const { data, error, refetch } = useQuery(organisationQueries.invitations())
  const invite = (
    <Button kind="primary" onClick={() => setOpen('invite')}>
      Invite somebody
    </Button>
  )
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Invitations"
        actions={
          <>
            <Button onClick={() => setOpen('import')}>Import a CSV file</Button>
            {data?.invitations.length !== 0 && invite}
          </>
        }
      >
        A link works once, for seven days, for the e-mail address it was made for.
      </PageHeader>
      {error && !data ? (
        <Notice tone="late" title="The invitations are not here yet">
          <p>{error.message}</p>
          <Button onClick={() => refetch()}>Try again</Button>
        </Notice>
      ) : !data ? (
        <Skeleton label="Fetching invitations" lines={5} />
      ) : data.invitations.length === 0 ? (
        <EmptyState title="No invitation waits" action={invite}>
          Here will be those who were invited and have not joined yet.
        </EmptyState>
      ) : (
        <InvitationsTable invitations={data.invitations} />
      )}
      {open === 'invite' && (
        <InviteDialog
          teams={teams?.teams ?? []}
          mayLeaveTeamOut={viewer?.role === 'admin'}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'import' && <ImportDialog onClose={() => setOpen(undefined)} />}
    </div>
  )
}
