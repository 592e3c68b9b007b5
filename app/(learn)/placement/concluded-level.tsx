'use client'

import { Badge } from '@/app/ui/badge'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import type { Tone } from '@/app/ui/notice'
import { SegmentedControl } from '@/app/ui/segmented-control'
import type { PlacementConclusion } from '@/lib/api/contract/placement'
import { isProven } from '@/lib/roadmap/is-proven'
import { type Overrides, proofsAfterPlacement } from '@/lib/roadmap/placed-proofs'
import { cairnOf, type Standing } from '@/lib/roadmap/standing'
import { sureInWords } from '@/lib/wording/placement'
import { proofInWords } from '../standing/proof-in-words'
import styles from './conclusion.module.css'
import { tallyOf } from './tally-of'

type Concluded = PlacementConclusion['competencies'][number]

interface ConcludedLevelProps {
  readonly name: string
  readonly standing: Standing
  readonly conclusion: PlacementConclusion
  /** Of this level. */
  readonly competencies: readonly Concluded[]
  readonly overrides: Overrides
  /** Undefined takes a disagreement back. */
  readonly onOverride: (competency: string, said: 'known' | 'unknown' | undefined) => void
}

/** What was found about the competencies of one level, each with how sure, why, and a way to disagree. */
export function ConcludedLevel({ name, competencies, ...rest }: ConcludedLevelProps) {
  if (competencies.length === 0) return null
  return (
    <section aria-label={name} className={styles.level}>
      <h2>{name}</h2>
      <ul className={styles.found}>
        {competencies.map((one) => (
          <ConcludedRow key={one.competency} concluded={one} {...rest} />
        ))}
      </ul>
    </section>
  )
}

interface ConcludedRowProps extends Omit<ConcludedLevelProps, 'name' | 'competencies'> {
  readonly concluded: Concluded
}

const words: Record<Concluded['standing'], { text: string; tone?: Tone }> = {
  known: { text: 'Known', tone: 'ok' },
  unknown: { text: 'Not yet' },
  unsure: { text: 'Unsure', tone: 'attention' },
}

function ConcludedRow({ concluded, standing, conclusion, overrides, onOverride }: ConcludedRowProps) {
  const { index, roadmap } = standing
  const { competency: id, counts, proven } = concluded
  const title = index.competencyTitle(id)
  const after = proofsAfterPlacement(roadmap.proven, [concluded], overrides)[id]
  const said = overrides[id]
  // It was asked about because its proof is due for a refresh.
  const kept = !proven && (after === 'exercises' || after === 'sign-off')
  const leftOut = said ? said === 'known' : counts
  const { text, tone } = words[concluded.standing]
  const names = { competency: index.competencyTitle, tally: (of: string) => tallyOf(conclusion, of) }
  return (
    <li className={styles.row}>
      <CairnGlyph
        {...cairnOf(standing, id)}
        proven={isProven(after)}
        level={index.competencies.get(id)?.level}
        size={40}
        decorative
      />
      <div>
        <p className={styles.rowTitle}>
          <Link href={`/competencies/${id}`}>{title}</Link> <Badge tone={tone}>{text}</Badge>
        </p>
        <p className={styles.why}>{sureInWords(concluded, names)}</p>
        {kept && (
          <p className={styles.why}>
            It is {proofInWords(after)}, and that stays.{' '}
            {counts
              ? `It was due for a refresh: ${conclusion.appliedAt === null ? 'applying this refreshes it' : 'this refreshed it'}.`
              : 'It is due for a refresh.'}
          </p>
        )}
        {!proven && !kept && concluded.standing === 'known' && !counts && !said && (
          <p className={styles.why}>
            It stays in your plan, because your answers left open something it rests on. If you know it, say
            so.
          </p>
        )}
        {after === 'steps' && !leftOut && (
          <p className={styles.why}>You did every step of it, so your plan leaves it out all the same.</p>
        )}
        {said && !kept && (
          <p className={styles.why}>You disagree, and your word counts: {afterWords(after)}.</p>
        )}
      </div>
      {!proven && !kept && (
        <SegmentedControl
          label={`${title}: do you know it?`}
          labelHidden
          options={[
            { value: 'known', label: 'I know it' },
            { value: 'unknown', label: 'Not yet' },
          ]}
          value={leftOut ? 'known' : 'unknown'}
          onChange={(value) => onOverride(id, (value === 'known') === counts ? undefined : value)}
        />
      )}
    </li>
  )
}

const afterWords = (how: Parameters<typeof proofInWords>[0] | undefined) =>
  how ? proofInWords(how) : 'it is in your plan'
