'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import type { PersonChoice } from '@/lib/api/contract/people'
import { counted } from '@/lib/wording/days'
import styles from './people-picker.module.css'

interface PersonChipsProps {
  readonly chosen: readonly PersonChoice[]
  readonly onChange: (chosen: readonly PersonChoice[]) => void
  /** Where the focus goes when what had it is gone. */
  readonly onRemoved: () => void
}

/** So many chips are shown at first. */
const atFirst = 12

/** Who is chosen, each to be taken off with a press. */
export function PersonChips({ chosen, onChange, onRemoved }: PersonChipsProps) {
  const [isWhole, setWhole] = useState(false)
  if (chosen.length === 0) return null
  const shown = isWhole ? chosen : chosen.slice(0, atFirst)
  const more = chosen.length - shown.length
  const keep = (rest: readonly PersonChoice[]) => {
    onChange(rest)
    onRemoved()
  }
  return (
    <div className={styles.chosen}>
      <ul aria-label="Chosen" className={styles.chips}>
        {shown.map((person) => (
          <li key={person.id} className={styles.chip}>
            <span>{person.name}</span>
            <button
              type="button"
              aria-label={`Take off ${person.name}`}
              title={`Take off ${person.name}, ${person.email}`}
              onClick={() => keep(chosen.filter(({ id }) => id !== person.id))}
            >
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {chosen.length > atFirst && (
        <div className={styles.foot}>
          <p>{counted(chosen.length, 'person', 'people')} chosen</p>
          <Button kind="quiet" onClick={() => setWhole(!isWhole)}>
            {more > 0 ? `Show ${more.toLocaleString()} more` : 'Show fewer'}
          </Button>
          <Button kind="quiet" onClick={() => keep([])}>
            Take all off
          </Button>
        </div>
      )}
    </div>
  )
}
