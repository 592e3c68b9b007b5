'use client'

import { useMemo, useState } from 'react'
import { PeoplePicker } from '@/app/organisation/people-picker'
import { Notice } from '@/app/ui/notice'
import type { Coverage } from '@/lib/api/contract/coverage'
import type { PersonChoice } from '@/lib/api/contract/people'
import { type CompetencyCover, departureOf } from '@/lib/coverage/coverage'
import type { CoverageNames } from '@/lib/wording/coverage'
import styles from './coverage.module.css'

interface DepartureProps {
  readonly team: Coverage['team']
  readonly cover: readonly CompetencyCover[]
  readonly people: Coverage['people']
  readonly names: CoverageNames
}

/** What breaks when somebody leaves. */
export function Departure({ team, cover, people, names }: DepartureProps) {
  const [chosen, setChosen] = useState<readonly PersonChoice[]>([])
  const among = useMemo(() => ({ team: team.id }), [team.id])
  const person = people.find(({ id }) => id === chosen[0]?.id)
  return (
    <section aria-labelledby="departure" className={styles.section}>
      <h2 id="departure">If somebody leaves</h2>
      <div className={styles.chooser}>
        <PeoplePicker label="Who" among={among} chosen={chosen} onChange={setChosen} />
      </div>
      <div aria-live="polite">{person && <WhatBreaks person={person} cover={cover} names={names} />}</div>
    </section>
  )
}

function WhatBreaks({
  person,
  cover,
  names,
}: {
  person: Coverage['people'][number]
  cover: readonly CompetencyCover[]
  names: CoverageNames
}) {
  const { lost, short, worse } = departureOf(cover, person.id)
  if (lost.length + short.length + worse.length === 0) {
    return (
      <Notice tone="ok" title={`Without ${person.name} every need stands as it does now`}>
        {person.proven.length === 0
          ? 'They have proven nothing yet that the team needs.'
          : 'Enough others have proven what they have.'}
      </Notice>
    )
  }
  return (
    <Notice tone={lost.length > 0 ? 'late' : 'attention'} title={`Without ${person.name}`}>
      <Breaks says="nobody has" ids={lost} names={names} />
      <Breaks says="too few have" ids={short} names={names} />
      <Breaks says="one fewer has, of too few already:" ids={worse} names={names} />
    </Notice>
  )
}

function Breaks({ says, ids, names }: { says: string; ids: readonly string[]; names: CoverageNames }) {
  if (ids.length === 0) return null
  return (
    <div>
      <p>{says}</p>
      <ul className={styles.bullets}>
        {ids.map((id) => (
          <li key={id}>{names.competency(id)}</li>
        ))}
      </ul>
    </div>
  )
}
