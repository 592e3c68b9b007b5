'use client'

import { Link } from '@/app/ui/link'
import { Stat } from '@/app/ui/stat'
import type { Coverage } from '@/lib/api/contract/coverage'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { coverOf } from '@/lib/coverage/coverage'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import type { CoverageNames } from '@/lib/wording/coverage'
import styles from './coverage.module.css'
import { Departure } from './departure'
import { NeedTable } from './need-table'
import { PlanPanel } from './plan-panel'

interface TeamCoverageProps {
  readonly coverage: Coverage
  readonly curriculum: CurriculumBrief
  readonly index: CurriculumIndex
}

/** The coverage of one team: in figures, by competency, without somebody, and as a plan. */
export function TeamCoverage({ coverage, curriculum, index }: TeamCoverageProps) {
  const { team, needs, people, today } = coverage
  const cover = coverOf(needs, people)
  const needed = cover.filter((one) => one.needed > 0)
  const missing = cover.reduce((sum, { gap }) => sum + gap, 0)
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const names: CoverageNames = {
    person: (id) => nameOf.get(id) ?? 'somebody',
    competency: index.competencyTitle,
  }
  return (
    <>
      <dl className={styles.stats}>
        <Stat label="People">{people.length}</Stat>
        <Stat label="Needs met">
          {needed.filter(({ gap }) => gap === 0).length} of {needed.length}
        </Stat>
        <Stat label="People missing">{missing}</Stat>
        <Stat label="Known by one person">{cover.filter(({ onlyOne }) => onlyOne).length}</Stat>
      </dl>
      <nav className={styles.jump} aria-label="Below the table">
        <Link href="#departure">If somebody leaves</Link>
        <Link href="#plan">The cheapest plan</Link>
      </nav>
      <div className={styles.board}>
        <NeedTable team={team.id} needs={needs} cover={cover} curriculum={curriculum} names={names} />
        <div className={styles.answers}>
          <Departure key={team.id} team={team} cover={cover} people={people} names={names} />
          <PlanPanel team={team} needs={needs} missing={missing} today={today} names={names} />
        </div>
      </div>
    </>
  )
}
