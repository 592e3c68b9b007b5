'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import type { PersonChoice } from '@/lib/api/contract/people'
import { type Choosable, organisationQueries } from '@/lib/api/queries/organisation'
import { PeopleFound } from './people-found'
import styles from './people-picker.module.css'
import { PersonChips } from './person-chips'

interface PeoplePickerProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** Among whom; everybody the viewer may see where nothing is said. */
  readonly among?: Choosable
  /** Says why somebody who is found cannot be chosen. */
  readonly refusalOf?: (personId: string) => string | undefined
  /** How many may be chosen; where it is one, another takes their place. */
  readonly atMost?: number
  readonly chosen: readonly PersonChoice[]
  readonly onChange: (chosen: readonly PersonChoice[]) => void
}

const everybody: Choosable = {}
const nothing = () => undefined

/**
 * Finds people among thousands by name or e-mail and chooses one or several. A combobox whose list stays open while
 * something else is pressed, so that nothing moves under a finger; who is chosen stands below, to be taken off again.
 */
export function PeoplePicker({
  label,
  hint = 'Type part of a name or an e-mail address, then choose.',
  error,
  among = everybody,
  refusalOf = nothing,
  atMost = 1,
  chosen,
  onChange,
}: PeoplePickerProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const search = useDeferredValue(typed.trim())
  const people = useInfiniteQuery({ ...organisationQueries.choices(among, search), enabled: isOpen })
  const found = (people.data?.pages ?? []).flatMap((page) => page.people)
  // What is shown for the letter before is nobody's choice.
  const isSettled = search === typed.trim() && !people.isPlaceholderData
  const current = isOpen && isSettled ? found[active] : undefined
  const optionId = (personId: string) => `${listId}-${personId}`
  const isFull = atMost > 1 && chosen.length >= atMost

  function toggle(person: PersonChoice) {
    if (refusalOf(person.id) !== undefined) return
    const isChosen = chosen.some(({ id }) => id === person.id)
    if (isFull && !isChosen) return
    if (isChosen) onChange(chosen.filter(({ id }) => id !== person.id))
    else onChange(atMost === 1 ? [person] : [...chosen, person])
    // The next name is typed over this one.
    if (atMost > 1) return input.current?.select()
    setTyped('')
    setOpen(false)
  }

  function move(by: 1 | -1) {
    if (!isOpen) return setOpen(true)
    const next = active + by
    if (next >= found.length && people.hasNextPage && !people.isFetching) void people.fetchNextPage()
    setActive(Math.max(0, Math.min(found.length - 1, next)))
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Tab') return setOpen(false)
    if (!answers(event.key)) return
    event.preventDefault()
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Backspace') onChange(chosen.slice(0, -1))
    else if (current) toggle(current)
  }

  /** While the list is open, Escape leaves a dialog around it open, and Enter does not send a form around it. */
  function answers(key: string): boolean {
    if (key === 'Enter' || key === 'Escape') return isOpen
    if (key === 'Backspace') return typed === '' && chosen.length > 0
    return key === 'ArrowDown' || key === 'ArrowUp'
  }

  return (
    <div className={styles.picker}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-activedescendant={current && optionId(current.id)}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={typed}
            onClick={() => setOpen(true)}
            onKeyDown={press}
            onChange={(event) => {
              setTyped(event.target.value)
              setActive(0)
              setOpen(true)
            }}
          />
        )}
      </Field>
      <PeopleFound
        id={listId}
        label={label}
        isOpen={isOpen}
        isMultiple={atMost > 1}
        found={found}
        total={people.data?.pages[0]?.total}
        currentId={current?.id}
        optionId={optionId}
        isChosen={(personId) => chosen.some(({ id }) => id === personId)}
        refusalOf={refusalOf}
        onToggle={toggle}
        fault={people.error?.message}
        isBusy={people.isFetching}
        onMore={people.hasNextPage ? () => void people.fetchNextPage() : undefined}
      />
      <PersonChips chosen={chosen} onChange={onChange} onRemoved={() => input.current?.focus()} />
      {isFull && (
        <p className={styles.soft}>{atMost.toLocaleString()} people are as many as can be chosen.</p>
      )}
    </div>
  )
}
