'use client'

import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import type { WishVerdict } from '@/lib/planner/plan'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import type { Standing } from '@/lib/roadmap/standing'
import { wishInWords } from '@/lib/wording/wish'
import { useWish } from '../wishes/use-wish'
import styles from './asked-for.module.css'
import { dueNamesOf } from './names'

/** The steps somebody asked for next or put off: what the plan made of each, and the way to let go of it. */
export function AskedFor({ standing }: { standing: Standing }) {
  const { plan, roadmap } = standing
  if (!plan) return null
  const planned = new Set(plan.wishes.map(({ step }) => step))
  const passedOver = new Set([...planned, ...roadmap.completed])
  const unplanned = [...roadmap.pins, ...roadmap.postponed].filter((id) => !passedOver.has(id))
  if (plan.wishes.length + unplanned.length === 0) return null
  return (
    <section aria-labelledby="asked-for">
      <h2 id="asked-for">You asked for</h2>
      <ul className={styles.wishes}>
        {plan.wishes.map((wish) => (
          <Asked key={`${wish.wish} ${wish.step}`} standing={standing} stepId={wish.step} wish={wish} />
        ))}
        {unplanned.map((id) => (
          <Asked key={id} standing={standing} stepId={id} />
        ))}
      </ul>
    </section>
  )
}

interface AskedProps {
  readonly standing: Standing
  readonly stepId: string
  /** None for a step that is not in the plan. */
  readonly wish?: WishVerdict
}

function Asked({ standing, stepId, wish }: AskedProps) {
  const change = useWish(standing)
  const brief = standing.index.steps.get(stepId)
  if (!brief) return null
  const line = wish
    ? wishInWords(wish, dueNamesOf(standing))
    : 'It is not in your plan at present, so it changes nothing yet.'
  return (
    <li className={styles.wish}>
      <div>
        <Link href={stepHref(brief)}>{brief.title}</Link> <Badge tone={toneOf(wish)}>{labelOf(wish)}</Badge>
        {line && <p className={styles.line}>{line}</p>}
      </div>
      <Button kind="quiet" onClick={() => change(stepId, null)} aria-label={`Let go of ${brief.title}`}>
        Let go
      </Button>
    </li>
  )
}

function toneOf(wish: WishVerdict | undefined) {
  return wish && !wish.honoured ? 'attention' : undefined
}

function labelOf(wish: WishVerdict | undefined): string {
  if (!wish) return 'not in the plan'
  if (wish.wish === 'pin') return wish.honoured ? 'next' : 'not next'
  return wish.honoured ? 'last' : 'as late as the dates allow'
}
