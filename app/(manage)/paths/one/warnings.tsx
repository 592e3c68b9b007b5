'use client'

import { Button } from '@/app/ui/button'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { itemsOf, type PathContent } from '@/lib/paths/path-content'
import { freeId } from '@/lib/paths/path-rows'
import { mendPath, type PathWarning, pathWarnings } from '@/lib/paths/path-warnings'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { listed } from '@/lib/wording/lateness'
import styles from './builder.module.css'
import { titleIn } from './item-names'

interface WarningsProps {
  readonly content: PathContent
  readonly curriculum: CurriculumBrief
  readonly index: CurriculumIndex
  readonly mayChange: boolean
  readonly onChange: (content: PathContent) => void
}

/** What the path leaves to the reader, each with the one key that mends it. */
export function Warnings({ content, curriculum, index, mayChange, onChange }: WarningsProps) {
  const warnings = pathWarnings(content, curriculum)
  const title = titleIn(content, index)
  const mend = (warning: PathWarning) => onChange(mendPath(content, warning, (id) => freeId(content, id)))
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">To look at</h2>
      {warnings.length === 0 && (
        <p className={styles.facts}>
          {itemsOf(content).length === 0
            ? 'Nothing yet. What is missing will be named here.'
            : 'Nothing is missing: everything it needs is in it, in order.'}
        </p>
      )}
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={`${warning.kind} ${warning.itemId}`}>
            <p>{inWords(warning, title, index)}</p>
            {mayChange && (
              <Button
                aria-label={`${mendings[warning.kind]}: ${title(warning.itemId)}`}
                onClick={() => mend(warning)}
              >
                {mendings[warning.kind]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const mendings = {
  missing: 'Add what it needs',
  order: 'Put it in order',
  covered: 'Take the step out',
} as const

function inWords(warning: PathWarning, title: (itemId: string) => string, index: CurriculumIndex): string {
  const name = title(warning.itemId)
  switch (warning.kind) {
    case 'missing':
      return `${name} needs ${listed(warning.needs.map(index.competencyTitle))}, not in this path. Whoever has not proven that gets it planned all the same.`
    case 'order':
      return `${name} needs ${listed(warning.below.map(title))}, which comes later here.`
    case 'covered':
      return `${name} is part of ${title(warning.by)}, which is in the path as a whole.`
  }
}
