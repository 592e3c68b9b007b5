'use client'

import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import type { LocalDate, Plan } from '@/lib/planner/plan'
import { evidenceState } from '@/lib/roadmap/evidence-state'
import { cairnOf, type Standing } from '@/lib/roadmap/standing'
import { counted, dayInWords } from '@/lib/wording/days'
import { tallyInWords } from '@/lib/wording/evidence'
import { provenInWords } from '../standing/proof-in-words'
import styles from './whole-way.module.css'

/** Every competency on the way to the target, by level: what the level means, what of it stands, and when each will be done. */
export function WholeWay({ standing }: { standing: Standing }) {
  const { plan, index, roadmap, curriculum } = standing
  if (!plan) return null
  const finishes = finishByCompetency(plan)
  const onTheWay = new Set([...plan.scope, ...plan.leftOut.map(({ competency }) => competency)])
  const levels = curriculum.levels
    .map((level) => ({
      ...level,
      competencies: curriculum.competencies.filter(
        ({ id, level: of }) => of === level.id && onTheWay.has(id),
      ),
    }))
    .filter((level) => level.competencies.length > 0)
  return (
    <section aria-labelledby="whole-way" className={styles.way}>
      <h2 id="whole-way">The whole way</h2>
      {levels.map((level) => (
        <section key={level.id} aria-labelledby={`way-${level.id}`}>
          <h3 id={`way-${level.id}`} className={styles.level} data-level={level.id}>
            {level.name}
          </h3>
          <p className={styles.promise}>{level.promise}</p>
          <p className={styles.tally}>
            {tallyInWords(
              ofLevel(curriculum, level.id).map(({ id }) =>
                evidenceState(roadmap.proven[id], roadmap.ages[id], cairnOf(standing, id).done),
              ),
            )}
          </p>
          <ul className={styles.competencies}>
            {level.competencies.map((competency) => {
              const cairn = cairnOf(standing, competency.id)
              const finish = finishes.get(competency.id)
              const proof = roadmap.proven[competency.id]
              return (
                <li key={competency.id} className={styles.competency}>
                  <CairnGlyph
                    {...cairn}
                    level={level.id}
                    size={32}
                    label={index.competencyTitle(competency.id)}
                  />
                  <div>
                    <Link href={`/competencies/${competency.id}`}>
                      {index.competencyTitle(competency.id)}
                    </Link>
                    <p className={styles.state}>
                      {proof
                        ? provenInWords(proof, roadmap.ages[competency.id])
                        : finish
                          ? `${counted(cairn.total - cairn.done, 'step')} left, done by ${dayInWords(finish, roadmap.today)}`
                          : 'nothing left to do'}
                    </p>
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** All of a level: what it promises stands for these, not for those on the way alone. */
function ofLevel({ competencies }: Standing['curriculum'], id: string) {
  return competencies.filter(({ level }) => level === id)
}

function finishByCompetency(plan: Plan): Map<string, LocalDate> {
  const finishes = new Map<string, LocalDate>()
  for (const step of plan.steps) {
    const known = finishes.get(step.competency)
    if (!known || known < step.end) finishes.set(step.competency, step.end)
  }
  return finishes
}
