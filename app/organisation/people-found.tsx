'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/app/ui/button'
import type { PersonChoice } from '@/lib/api/contract/people'
import { counted } from '@/lib/wording/days'
import styles from './people-picker.module.css'

interface PeopleFoundProps {
  readonly id: string
  readonly label: string
  readonly isOpen: boolean
  readonly isMultiple: boolean
  readonly found: readonly PersonChoice[]
  /** How many fit in all; undefined while nothing is known. */
  readonly total: number | undefined
  /** The one that Enter chooses. */
  readonly currentId: string | undefined
  readonly optionId: (personId: string) => string
  readonly isChosen: (personId: string) => boolean
  readonly refusalOf: (personId: string) => string | undefined
  readonly onToggle: (person: PersonChoice) => void
  readonly fault: string | undefined
  readonly isBusy: boolean
  readonly onMore: (() => void) | undefined
}

/** The list of a people picker: who fits, how many more there are, and the way to them. */
export function PeopleFound(props: PeopleFoundProps) {
  const { id, label, isOpen, isMultiple, found, currentId, isBusy, onMore } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (currentId !== undefined)
      list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <div className={isOpen ? styles.found : styles.closed}>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={`${label} People found`}
        aria-multiselectable={isMultiple || undefined}
        className={styles.list}
        hidden={!isOpen || found.length === 0}
      >
        {isOpen && found.map((person) => <Option key={person.id} {...props} person={person} />)}
      </div>
      {isOpen && (
        <div className={styles.foot}>
          <p role="status">{inWords(props)}</p>
          {onMore && (
            <Button kind="quiet" busy={isBusy} onClick={onMore}>
              Show more
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Option({
  person,
  currentId,
  optionId,
  isChosen,
  refusalOf,
  onToggle,
}: PeopleFoundProps & { person: PersonChoice }) {
  const refusal = refusalOf(person.id)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as in every combobox.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input answers the keys.
    <div
      id={optionId(person.id)}
      role="option"
      aria-selected={isChosen(person.id)}
      aria-disabled={refusal !== undefined || undefined}
      data-current={person.id === currentId || undefined}
      className={styles.option}
      // The input keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onToggle(person)}
    >
      <span className={styles.who}>
        {person.name}
        <small>{refusal ?? person.email}</small>
      </span>
    </div>
  )
}

function inWords({ fault, total, found }: PeopleFoundProps): string {
  if (fault !== undefined) return fault
  if (total === undefined) return 'Looking'
  if (total === 0) return 'Nobody you can choose has this in their name or address.'
  if (found.length < total)
    return `${found.length.toLocaleString()} of ${counted(total, 'person', 'people')} shown. Type more to find the one you mean.`
  return counted(total, 'person', 'people')
}
