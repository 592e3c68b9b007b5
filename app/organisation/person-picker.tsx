'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { organisationQueries } from '@/lib/api/queries/organisation'
import styles from './organisation.module.css'

interface PersonPickerProps {
  readonly label: string
  /** The name of the radio buttons in a form; each stands for a person's id. */
  readonly name: string
  /** People who cannot be chosen. */
  readonly without: readonly string[]
  readonly error?: string | undefined
}

const shown = 8

/** Finds one of the people whom the viewer may see: type to search, then choose. */
export function PersonPicker({ label, name, without, error }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data } = useQuery(organisationQueries.people(search ? { search } : {}))
  const found = (data?.people ?? []).filter(({ id }) => !without.includes(id))
  return (
    <div className={styles.form}>
      <Field label={label} hint="Type part of a name or an e-mail address, then choose." error={error}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {found.length > 0 ? (
        <fieldset className={styles.choices} aria-label="People found">
          {found.slice(0, shown).map((person) => (
            <label key={person.id}>
              <input type="radio" name={name} value={person.id} required />
              <span>
                {person.name}
                <small>{person.email}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        data && <p className={styles.soft}>Nobody you can choose has this in their name or address.</p>
      )}
      {found.length > shown && (
        <p className={styles.soft}>More people fit. Type more to find the one you mean.</p>
      )}
    </div>
  )
}
