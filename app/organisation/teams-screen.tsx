'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import { organisationQueries } from '@/lib/api/queries/organisation'
import styles from './organisation.module.css'
import { TeamNameDialog } from './team-name-dialog'
import { TeamPanel } from './team-panel'
import { TeamTree } from './team-tree'
import treeStyles from './teams.module.css'
import { useAddressQuery } from './use-address-query'

/** The teams that the viewer may see as a tree, and one of them, named in the address, with who is in it. */
export function TeamsScreen({ title, children }: { title: string; children: ReactNode }) {
  const { viewer } = useViewer()
  const { asked, ask } = useAddressQuery()
  const [isMaking, setMaking] = useState(false)
  const { data, error, refetch } = useQuery(organisationQueries.teams())
  const isAdmin = viewer?.role === 'admin'
  const chosen =
    asked.get('team') ?? (isAdmin ? undefined : data?.teams.find(({ parentId }) => !parentId)?.id)
  const make = (
    <Button kind="primary" onClick={() => setMaking(true)}>
      Make a team
    </Button>
  )
  return (
    <div className={styles.screen}>
      <PageHeader title={title} actions={isAdmin && data && data.teams.length > 0 && make}>
        {children}
      </PageHeader>
      {error && !data ? (
        <Notice tone="late" title="The teams are not here yet">
          <p>{error.message}</p>
          <Button onClick={() => refetch()}>Try again</Button>
        </Notice>
      ) : !data ? (
        <Skeleton label="Fetching teams" lines={6} />
      ) : data.teams.length === 0 ? (
        <EmptyState title="No team yet" action={isAdmin && make}>
          Here will be the teams of your organisation, as they hang in the tree, and who is in them.
        </EmptyState>
      ) : (
        <div className={treeStyles.columns}>
          <TeamTree teams={data.teams} chosen={chosen} onChoose={(team) => ask({ team })} />
          {chosen ? (
            <TeamPanel key={chosen} teamId={chosen} teams={data.teams} onGone={() => ask({ team: null })} />
          ) : (
            <p className={styles.soft}>Choose a team to see who is in it.</p>
          )}
        </div>
      )}
      {isMaking && (
        <TeamNameDialog
          kind="make"
          parentId={null}
          teams={data?.teams ?? []}
          onDone={(team) => ask({ team })}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  )
}
