'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Dialog } from '@/app/ui/dialog'
import styles from '@/app/ui/shell/command-palette.module.css'
import { type CommandItem, curriculumCommands, findCommands } from '@/app/ui/shell/commands'
import { type Destination, destinationsFor } from '@/app/ui/shell/destinations'
import { useViewer } from '@/app/ui/viewer-context'
import { curriculumQueries } from '@/lib/api/queries/curriculum'

/** Jumps to anything by a few letters of its name: type, arrow, enter. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const curriculum = useQuery(curriculumQueries.list())
  const { viewer } = useViewer()
  const all = useMemo(
    () => [
      ...destinationsFor(viewer).map(screenCommand),
      ...(curriculum.data ? curriculumCommands(curriculum.data) : []),
    ],
    [viewer, curriculum.data],
  )
  const found = useMemo(() => findCommands(all, query), [all, query])

  const go = (item: CommandItem | undefined) => {
    if (!item) return
    onClose()
    router.push(item.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move && found.length > 0) {
      event.preventDefault()
      setChosen((chosen + move + found.length) % found.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      go(found[chosen])
    }
  }

  return (
    <Dialog title="Go to" titleHidden onClose={onClose} className={styles.palette}>
      <input
        className={styles.input}
        placeholder="Go to a lesson, a competency, a screen"
        aria-label="Go to"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Places" className={styles.list}>
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox does what the click does.
          <div
            key={item.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.option}
            onPointerMove={() => setChosen(index)}
            onClick={() => go(item)}
          >
            <span>{item.title}</span>
            {item.subtitle && <span className={styles.subtitle}>{item.subtitle}</span>}
          </div>
        ))}
      </div>
      <p className={styles.status} role="status">
        {statusOf(found.length, curriculum.status)}
      </p>
    </Dialog>
  )
}

function screenCommand({ href, title }: Destination): CommandItem {
  return { id: href, title, href, keywords: ['go to'] }
}

function statusOf(count: number, curriculum: 'pending' | 'error' | 'success'): string {
  if (curriculum === 'pending') return 'Loading the lessons…'
  if (curriculum === 'error')
    return 'The lessons could not be loaded. Screens are still here; open this again to retry.'
  if (count === 0) return 'Nothing has all of these words. Try fewer.'
  return `${count} ${count === 1 ? 'place' : 'places'}. Arrows to choose, Enter to go.`
}
