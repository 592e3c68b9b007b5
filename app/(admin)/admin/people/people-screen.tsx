'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ImportDialog } from '@/app/organisation/import-dialog'
import { InviteDialog } from '@/app/organisation/invite-dialog'
import styles from '@/app/organisation/organisation.module.css'
import { TeamSelect } from '@/app/organisation/team-select'
import { useAddressQuery } from '@/app/organisation/use-address-query'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { Skeleton } from '@/app/ui/skeleton'
import { TextInput } from '@/app/ui/text-input'
import { organisationQueries } from '@/lib/api/queries/organisation'
import { PeopleTable } from './people-table'

/** Everybody of the organisation: found, filtered, invited, deactivated. What is asked for stands in the address. */
export function PeopleScreen() {
  const { asked, ask } = useAddressQuery()
  const [open, setOpen] = useState<'invite' | 'import'>()
  const search = asked.get('search') ?? ''
  const state = asked.get('state') === 'deactivated' ? 'deactivated' : 'active'
  const team = asked.get('team')
  const page = Number(asked.get('page')) || 1
  const { data: teams } = useQuery(organisationQueries.teams())
  const people = useQuery(
    organisationQueries.people({ state, page, ...(search ? { search } : {}), ...(team ? { team } : {}) }),
  )
  return (
    <div className={styles.screen}>
      <PageHeader
        title="People"
        actions={
          <>
            <Button onClick={() => setOpen('import')}>Import a CSV file</Button>
            <Button kind="primary" onClick={() => setOpen('invite')}>
              Invite somebody
            </Button>
          </>
        }
      >
        Everybody who is here, and who no longer is.
      </PageHeader>
      <search className={styles.filters}>
        <SearchField value={search} onChange={(text) => ask({ search: text, page: null })} />
        <Field label="Show">
          {(control) => (
            <Select
              {...control}
              value={state}
              onChange={({ target }) =>
                ask({ state: target.value === 'active' ? null : target.value, page: null })
              }
            >
              <option value="active">Active</option>
              <option value="deactivated">Deactivated</option>
            </Select>
          )}
        </Field>
        <Field label="Team">
          {(control) => (
            <TeamSelect
              {...control}
              teams={teams?.teams ?? []}
              none="All teams"
              value={team ?? ''}
              onChange={({ target }) => ask({ team: target.value, page: null })}
            />
          )}
        </Field>
      </search>
      {people.error && !people.data ? (
        <Notice tone="late" title="The list is not here yet">
          <p>{people.error.message}</p>
          <Button onClick={() => people.refetch()}>Try again</Button>
        </Notice>
      ) : people.data ? (
        <PeopleTable {...people.data} onPage={(to) => ask({ page: String(to) })} />
      ) : (
        <Skeleton label="Fetching people" lines={8} />
      )}
      {open === 'invite' && (
        <InviteDialog
          teams={teams?.teams ?? []}
          teamId={team ?? undefined}
          mayLeaveTeamOut
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'import' && <ImportDialog onClose={() => setOpen(undefined)} />}
    </div>
  )
}

/** Asks once the typing rests. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Field label="Find">
      {(control) => (
        <TextInput
          {...control}
          type="search"
          placeholder="Name or e-mail"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  )
}
