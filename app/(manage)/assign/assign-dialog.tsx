'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AllOfTeam } from '@/app/organisation/all-of-team'
import { PeoplePicker } from '@/app/organisation/people-picker'
import { Button, LinkButton } from '@/app/ui/button'
import controls from '@/app/ui/control.module.css'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import type { PersonChoice } from '@/lib/api/contract/people'
import type { ApiInput } from '@/lib/api/create-client'
import { newRequestKey } from '@/lib/api/new-request-key'
import { assignmentMutations, assignmentQueries } from '@/lib/api/queries/assignments'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import type { Choosable } from '@/lib/api/queries/organisation'
import { counted } from '@/lib/wording/days'
import { listed } from '@/lib/wording/lateness'
import styles from './assign.module.css'

interface AssignDialogProps {
  readonly path: {
    readonly id: string
    readonly title: string
    readonly team: { readonly id: string } | null
  }
  readonly onClose: () => void
}

type Input = ApiInput<'assignments', 'assign'>
type DueKind = Input['due']['kind']

const assignablePeople: Choosable = { whom: 'assignable' }
/** As many as one assignment names. */
const peopleAtMost = 1_000

/** Who gets a path, when it is due, and what is said with it. */
export function AssignDialog({ path, onClose }: AssignDialogProps) {
  const assignable = useQuery(assignmentQueries.assignable())
  const curriculum = useQuery(curriculumQueries.list())
  const assigning = useMutation(assignmentMutations.assign(useQueryClient()))
  // One name for this dialog: pressing twice, or trying again after a broken connection, assigns once.
  const [requestKey] = useState(newRequestKey)
  const [kind, setKind] = useState<Input['audience']['kind']>('team')
  const [teamId, setTeamId] = useState('')
  const [future, setFuture] = useState(true)
  const [chosen, setChosen] = useState<readonly PersonChoice[]>([])
  const [level, setLevel] = useState('')
  const [lacks, setLacks] = useState('')
  const [due, setDue] = useState<DueKind>('on')
  const [date, setDate] = useState('')
  const [days, setDays] = useState(30)
  const [version, setVersion] = useState<Input['version']>('newest')
  const [message, setMessage] = useState('')
  const team = teamId || firstTeam(assignable.data?.teams ?? [], path.team?.id)
  const audience = audienceOf()
  const count = useQuery({
    ...assignmentQueries.audience(audience ?? { kind: 'people', personIds: [] }),
    enabled: audience !== undefined,
  })
  if (assigning.data)
    return (
      <Dialog
        title="Assigned"
        onClose={onClose}
        actions={
          <>
            <LinkButton href={`/assignments/${assigning.data.id}`}>See how they stand</LinkButton>
            <Button kind="primary" onClick={onClose}>
              Done
            </Button>
          </>
        }
      >
        <p role="status">
          “{path.title}” is in the plan of {counted(assigning.data.people, 'person', 'people')}
          {kind === 'team' && future ? ', and of whoever joins later' : ''}. Each of them was told.
        </p>
      </Dialog>
    )
  return (
    <Dialog title={`Assign “${path.title}”`} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (assigning.isPending || !audience) return
          assigning.mutate({
            pathId: path.id,
            version,
            audience,
            due: dueOf(),
            message: message.trim() || undefined,
            requestKey,
          })
        }}
      >
        <SegmentedControl
          label="Who"
          options={[
            { value: 'team', label: 'A team' },
            { value: 'people', label: 'People' },
            { value: 'filter', label: 'By a filter' },
          ]}
          value={kind}
          onChange={setKind}
        />
        {kind !== 'people' && (
          <Field label={kind === 'team' ? 'Team, with those below it' : 'In the team'}>
            {(control) => (
              <Select {...control} value={team} onChange={(event) => setTeamId(event.target.value)}>
                {assignable.data?.teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {kind === 'team' && (
          <label className={styles.check}>
            <input type="checkbox" checked={future} onChange={(event) => setFuture(event.target.checked)} />
            Also whoever joins later
          </label>
        )}
        {kind === 'people' && (
          <>
            <PeoplePicker
              label="People"
              among={assignablePeople}
              atMost={peopleAtMost}
              chosen={chosen}
              onChange={setChosen}
            />
            <AllOfTeam
              teams={assignable.data?.teams ?? []}
              whom={assignablePeople.whom}
              atMost={peopleAtMost}
              chosen={chosen}
              onChange={setChosen}
            />
          </>
        )}
        {kind === 'filter' && (
          <>
            <Field label="Who aim for">
              {(control) => (
                <Select {...control} value={level} onChange={(event) => setLevel(event.target.value)}>
                  <option value="">any level</option>
                  {curriculum.data?.levels.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Who have not proven">
              {(control) => (
                <Select {...control} value={lacks} onChange={(event) => setLacks(event.target.value)}>
                  <option value="">anything in particular</option>
                  {curriculum.data?.competencies.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </>
        )}
        <p role="status" className={styles.soft}>
          {audience === undefined
            ? 'Choose at least one person.'
            : count.error
              ? count.error.message
              : count.data
                ? audienceInWords(count.data)
                : 'Counting'}
        </p>
        <Field label="Due">
          {(control) => (
            <Select {...control} value={due} onChange={(event) => setDue(event.target.value as DueKind)}>
              <option value="on">on a date</option>
              <option value="after-assignment">so many days after today</option>
              <option value="after-joining">so many days after joining the team</option>
              <option value="none">no due date</option>
            </Select>
          )}
        </Field>
        {due === 'on' && (
          <Field label="Date" hint="The end of that day, where each of them is.">
            {(control) => (
              <TextInput
                {...control}
                type="date"
                required
                value={date}
                onChange={(event) => setDate(event.target.value)}
              />
            )}
          </Field>
        )}
        {(due === 'after-assignment' || due === 'after-joining') && (
          <Field label="Days">
            {(control) => (
              <TextInput
                {...control}
                type="number"
                min={1}
                max={730}
                required
                value={Number.isNaN(days) ? '' : days}
                onChange={(event) => setDays(event.target.valueAsNumber)}
              />
            )}
          </Field>
        )}
        <Field label="Message" hint="Shown with the assignment; may stay empty.">
          {(control) => (
            <textarea
              {...control}
              className={controls.control}
              rows={2}
              maxLength={500}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
            />
          )}
        </Field>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={version === 'newest'}
            onChange={(event) => setVersion(event.target.checked ? 'newest' : 'this')}
          />
          Move along with what is published later
        </label>
        {assigning.error && (
          <Notice tone="late" live title="Nothing was assigned">
            {assigning.error.message}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" busy={assigning.isPending}>
            {assigning.isPending
              ? 'Assigning'
              : count.data && audience
                ? `Assign to ${counted(count.data.people, 'person', 'people')}`
                : 'Assign'}
          </Button>
        </div>
      </form>
    </Dialog>
  )

  function audienceOf(): Input['audience'] | undefined {
    if (kind === 'people')
      return chosen.length > 0 ? { kind, personIds: chosen.map(({ id }) => id) } : undefined
    if (kind === 'team') return team ? { kind, teamId: team, future } : undefined
    return {
      kind,
      filter: {
        ...(team ? { teamId: team } : {}),
        ...(level ? { targetLevel: level } : {}),
        ...(lacks ? { lacks } : {}),
      },
    }
  }

  function dueOf(): Input['due'] {
    if (due === 'none') return { kind: 'none' }
    return due === 'on' ? { kind: 'on', date } : { kind: due, days }
  }
}

function audienceInWords({
  people,
  names,
}: {
  readonly people: number
  readonly names: readonly string[]
}): string {
  if (people === 0) return 'Nobody right now.'
  const shown = names.slice(0, 4)
  const more = people - shown.length
  return more > 0
    ? `${counted(people, 'person', 'people')}: ${shown.join(', ')} and ${more} more.`
    : `${counted(people, 'person', 'people')}: ${listed(shown)}.`
}

/** The team the path belongs to, where it can be given to it. */
function firstTeam(teams: readonly { readonly id: string }[], ofPath: string | undefined): string {
  return (teams.find(({ id }) => id === ofPath) ?? teams[0])?.id ?? ''
}
