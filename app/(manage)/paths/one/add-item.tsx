'use client'

import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { TextInput } from '@/app/ui/text-input'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { itemsOf, type PathContent, type PathItem, subjectOf } from '@/lib/paths/path-content'
import { freeId } from '@/lib/paths/path-rows'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { counted } from '@/lib/wording/days'
import styles from './builder.module.css'

interface AddItemProps {
  readonly content: PathContent
  readonly curriculum: CurriculumBrief
  readonly index: CurriculumIndex
  readonly onAdd: (item: PathItem) => void
}

interface Found {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly item: (id: string) => PathItem
}

const shownAtMost = 8

/** A search over the curriculum: what is chosen is added, and the search goes on. */
export function AddItem({ content, curriculum, index, onAdd }: AddItemProps) {
  const listId = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState('')
  const places = useMemo(() => placesOf(curriculum, index), [curriculum, index])
  const held = new Set(itemsOf(content).map(subjectOf))
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : places
          .filter(({ id, title, about }) => {
            const text = `${title} ${about}`.toLowerCase()
            return !held.has(id) && words.every((word) => text.includes(word))
          })
          .slice(0, shownAtMost)
  const add = (place: Found | undefined) => {
    if (!place) return
    onAdd(place.item(freeId(content, place.id.replace('/', '-'))))
    setQuery('')
    setChosen(0)
    setSaid(`Added: ${place.title}.`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move && !event.altKey && found.length > 0) {
      event.preventDefault()
      setChosen((chosen + move + found.length) % found.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(found[chosen])
    } else if (event.key === 'Escape') setQuery('')
  }
  const isOpen = words.length > 0
  return (
    <div className={styles.search}>
      <TextInput
        role="combobox"
        aria-label="Add from the curriculum"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Add a competency, a lesson or an exercise"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        role="listbox"
        id={listId}
        aria-label="From the curriculum"
        className={isOpen ? styles.found : undefined}
      >
        {found.map((place, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox does what the click does.
          <div
            key={place.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === chosen}
            className={styles.option}
            onPointerMove={() => setChosen(at)}
            onClick={() => add(place)}
          >
            <span>{place.title}</span>
            <span className={styles.facts}>{place.about}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.facts}>
        {isOpen
          ? found.length === 0
            ? 'Nothing else in the curriculum has all of these words.'
            : `${counted(found.length, 'match', 'matches')}. Arrows to choose, Enter to add.`
          : said}
      </p>
    </div>
  )
}

function placesOf(curriculum: CurriculumBrief, index: CurriculumIndex): readonly Found[] {
  const competencies = curriculum.competencies.map(
    (competency): Found => ({
      id: competency.id,
      title: index.competencyTitle(competency.id),
      about: `competency, ${index.levelName(competency.level)}`,
      item: (id) => ({ id, kind: 'competency', competency: competency.id, required: true }),
    }),
  )
  const steps = curriculum.competencies.flatMap((competency) =>
    competency.steps.map(
      (step): Found => ({
        id: step.id,
        title: step.title,
        about: `${step.kind}, ${index.competencyTitle(competency.id)}`,
        item: (id) => ({ id, kind: 'step', step: step.id, required: true }),
      }),
    ),
  )
  return [...competencies, ...steps]
}
