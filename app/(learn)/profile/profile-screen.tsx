'use client'

import { LinkButton } from '@/app/ui/button'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { Stat } from '@/app/ui/stat'
import { useViewer } from '@/app/ui/viewer-context'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { evidenceState } from '@/lib/roadmap/evidence-state'
import { cairnOf, type Standing } from '@/lib/roadmap/standing'
import { stepsDoneInWords, tallyInWords } from '@/lib/wording/evidence'
import { Outcomes } from '../standing/outcomes'
import { provenInWords } from '../standing/proof-in-words'
import { StandingGate } from '../standing/standing-gate'
import { usePlaced } from '../standing/use-placed'
import styles from './profile.module.css'

type OutcomesById = Readonly<Record<string, readonly string[]>>

/** What somebody has done so far, level by level: every competency they have begun, with its cairn and what stands behind it. */
export function ProfileScreen({ outcomes }: { readonly outcomes: OutcomesById }) {
  const { viewer } = useViewer()
  return (
    <div className={styles.profile}>
      <PageHeader
        title={viewer?.name ?? 'Your profile'}
        actions={viewer && <LinkButton href="/profile/seen">What others see</LinkButton>}
      />
      <StandingGate waitingFor="your profile">
        {(standing) => <Profile standing={standing} outcomes={outcomes} />}
      </StandingGate>
    </div>
  )
}

function Profile({ standing, outcomes }: { standing: Standing; outcomes: OutcomesById }) {
  const { roadmap, curriculum, index } = standing
  const begun = curriculum.competencies.filter(
    ({ id }) => cairnOf(standing, id).done > 0 || id in roadmap.proven,
  )
  const minutes = roadmap.completed.reduce((sum, id) => sum + (index.steps.get(id)?.minutes ?? 0), 0)
  return (
    <>
      <dl className={styles.stats}>
        <Stat label="Steps done">{roadmap.completed.length}</Stat>
        <Stat label="Hours in them">{Math.round(minutes / 60)}</Stat>
        <Stat label="Competencies begun">{begun.length}</Stat>
      </dl>
      {begun.length === 0 && <p>Nothing yet. Your first completed step puts the first stone here.</p>}
      {curriculum.levels.map((level) => (
        <LevelShelf
          key={level.id}
          level={level}
          standing={standing}
          outcomes={outcomes}
          all={curriculum.competencies.filter((competency) => competency.level === level.id)}
          competencies={begun.filter((competency) => competency.level === level.id)}
        />
      ))}
    </>
  )
}

interface LevelShelfProps {
  readonly level: CurriculumBrief['levels'][number]
  readonly standing: Standing
  readonly outcomes: OutcomesById
  /** All of the level, and those that were begun. */
  readonly all: CurriculumBrief['competencies']
  readonly competencies: CurriculumBrief['competencies']
}

/** A level: what it promises, what of it stands, and what each competency that was begun means. */
function LevelShelf({ level: { name, promise }, standing, outcomes, all, competencies }: LevelShelfProps) {
  const { proven, ages, completed } = standing.roadmap
  const done = new Set(completed)
  const placed = usePlaced(Object.values(proven))
  if (competencies.length === 0) return null
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className={styles.promise}>{promise}</p>
      <p className={styles.state}>
        {tallyInWords(all.map(({ id }) => evidenceState(proven[id], ages[id], cairnOf(standing, id).done)))}
      </p>
      <ul className={styles.shelf}>
        {competencies.map(({ id, level, steps }) => {
          const cairn = cairnOf(standing, id)
          const proof = proven[id]
          return (
            <li key={id}>
              <CairnGlyph {...cairn} level={level} size={56} label={standing.index.competencyTitle(id)} />
              <div>
                <Link href={`/competencies/${id}`}>{standing.index.competencyTitle(id)}</Link>
                {proof && <p className={styles.state}>{provenInWords(proof, ages[id], placed[id])}</p>}
                {cairn.done > 0 && (
                  <p className={styles.state}>{stepsDoneInWords(steps, (step) => done.has(step))} done</p>
                )}
                <Outcomes title={standing.index.competencyTitle(id)} outcomes={outcomes[id] ?? []} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
