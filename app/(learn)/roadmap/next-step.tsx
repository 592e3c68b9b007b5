'use client'

import { Badge } from '@/app/ui/badge'
import { Button, LinkButton } from '@/app/ui/button'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import { cairnOf, type Standing } from '@/lib/roadmap/standing'
import { nearDayInWords } from '@/lib/wording/days'
import { targetInWords } from '@/lib/wording/done-already'
import { minutesInWords } from '@/lib/wording/minutes'
import { reasonInWords } from '@/lib/wording/reason'
import { afterInWords } from '../standing/after-in-words'
import { formInWords } from '../standing/form-in-words'
import { useCompletion } from '../standing/use-completion'
import { namesOf } from './names'
import styles from './next-step.module.css'

/** The first thing on the roadmap: what to do now, and why. */
export function NextStep({ standing }: { standing: Standing }) {
  const { complete } = useCompletion()
  const planned = standing.plan?.steps[0]
  const brief = planned && standing.index.steps.get(planned.id)
  if (!planned || !brief) return <Arrived standing={standing} />

  const competency = standing.index.competencies.get(brief.competency)
  const { today } = standing.roadmap
  return (
    <section className={styles.card} data-level={competency?.level} aria-labelledby="next-step">
      <CairnGlyph
        {...cairnOf(standing, brief.competency)}
        level={competency?.level}
        label={standing.index.competencyTitle(brief.competency)}
        size={72}
        className={styles.glyph}
      />
      <div className={styles.text}>
        <p className={styles.kicker}>
          Next step · {minutesInWords(planned.minutes)} · {nearDayInWords(planned.start, today)}
        </p>
        <h2 id="next-step">{brief.title}</h2>
        <p className={styles.why}>
          {standing.index.competencyTitle(brief.competency)},{' '}
          {reasonInWords(planned.reasons, namesOf(standing))}
        </p>
        {brief.form !== 'full' && <Badge>{formInWords(brief.form)}</Badge>}
      </div>
      <div className={styles.actions}>
        <LinkButton kind="primary" href={stepHref(brief)}>
          {openings[brief.kind]}
        </LinkButton>
        <Button onClick={() => complete(brief.id, afterInWords(standing, brief.id))}>Mark complete</Button>
      </div>
    </section>
  )
}

const openings = { lesson: 'Open the lesson', exercise: 'Open the exercise', task: 'Open the path' } as const

function Arrived({ standing }: { standing: Standing }) {
  if (standing.problem) return null
  return (
    <section className={styles.card} aria-labelledby="next-step">
      <CairnGlyph proven size={72} decorative className={styles.glyph} />
      <div className={styles.text}>
        <h2 id="next-step">You are there</h2>
        <p className={styles.why}>
          {standing.plan && targetInWords(standing.plan)} Choose a further one when you want to go on.
        </p>
      </div>
      <div className={styles.actions}>
        <LinkButton kind="primary" href="/settings">
          Choose a target
        </LinkButton>
        <LinkButton href="/map">Look at the map</LinkButton>
      </div>
    </section>
  )
}
