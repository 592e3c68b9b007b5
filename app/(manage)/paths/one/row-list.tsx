'use client'

import { DragDropProvider, KeyboardSensor, PointerSensor } from '@dnd-kit/react'
import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { TextInput } from '@/app/ui/text-input'
import { VisuallyHidden } from '@/app/ui/visually-hidden'
import { isOwn, type PathContent, type PathItem } from '@/lib/paths/path-content'
import { changeItem, moveRow, type PathRow, removeSection, rowsOf } from '@/lib/paths/path-rows'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './builder.module.css'
import { itemKind, itemMinutes, itemTitle } from './item-names'

interface RowListProps {
  readonly content: PathContent
  readonly index: CurriculumIndex
  readonly mayChange: boolean
  readonly onChange: (content: PathContent) => void
  readonly onEdit: (item: PathItem) => void
}

/**
 * Only handles are dragged, and no finger scrolls on them: a drag begins at once, also by touch. By itself it would wait for
 * a quarter of a second in which a finger that moves ends it.
 */
const sensors = [PointerSensor.configure({ activationConstraints: () => undefined }), KeyboardSensor]

/** The path as one list of headings and items, moved about by dragging, by their buttons, or with Alt and the arrow keys. */
export function RowList({ content, index, mayChange, onChange, onEdit }: RowListProps) {
  const [said, setSaid] = useState('')
  const rows = rowsOf(content)
  const nameOf = (row: PathRow) =>
    row.kind === 'section' ? row.title || 'Section' : itemTitle(row.item, index)
  function move(row: PathRow, to: number): void {
    const next = moveRow(content, row.id, to)
    if (next === content) return
    onChange(next)
    const place = rowsOf(next).findIndex(({ id }) => id === row.id)
    setSaid(`${nameOf(row)}: place ${place + 1} of ${rows.length}.`)
  }
  return (
    <DragDropProvider
      sensors={sensors}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (canceled || !isSortable(source)) return
        const row = rows[source.initialIndex]
        if (row) move(row, source.index)
      }}
    >
      <ol className={styles.rows} aria-label="The path">
        {rows.map((row, place) => (
          <Row
            key={row.id}
            row={row}
            name={nameOf(row)}
            place={place}
            last={place === rows.length - 1}
            mayChange={mayChange}
            onMove={(to) => move(row, to)}
          >
            {row.kind === 'section' ? (
              <SectionRow
                title={row.title}
                mayChange={mayChange}
                onRename={(title) =>
                  onChange({
                    sections: content.sections.map((section) =>
                      section.id === row.id ? { ...section, title } : section,
                    ),
                  })
                }
                onRemove={
                  content.sections.length > 1 ? () => onChange(removeSection(content, row.id)) : undefined
                }
              />
            ) : (
              <ItemRow
                item={row.item}
                index={index}
                mayChange={mayChange}
                onEdit={() => onEdit(row.item)}
                onRequire={(required) =>
                  onChange(changeItem(content, row.id, (item) => ({ ...item, required })))
                }
                onRemove={() => {
                  onChange(changeItem(content, row.id, () => undefined))
                  setSaid(`${nameOf(row)}: removed.`)
                }}
              />
            )}
          </Row>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </DragDropProvider>
  )
}

interface RowProps {
  readonly row: PathRow
  readonly name: string
  readonly place: number
  readonly last: boolean
  readonly mayChange: boolean
  readonly onMove: (to: number) => void
  readonly children: ReactNode
}

function Row(props: RowProps) {
  const className = props.row.kind === 'section' ? styles.heading : styles.row
  return props.mayChange ? <MovableRow {...props} /> : <li className={className}>{props.children}</li>
}

function MovableRow({ row, name, place, last, onMove, children }: RowProps) {
  const { ref, handleRef, isDragging } = useSortable({ id: row.id, index: place })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || !by) return
    event.preventDefault()
    onMove(place + by)
  }
  return (
    <li
      ref={ref}
      className={row.kind === 'section' ? styles.heading : styles.row}
      data-dragging={isDragging || undefined}
      onKeyDown={onKeyDown}
    >
      <button ref={handleRef} type="button" className={styles.handle} aria-label={`Drag: ${name}`}>
        ⠿
      </button>
      {children}
      <span className={styles.moves}>
        <Button
          kind="quiet"
          aria-label={`Move up: ${name}`}
          aria-keyshortcuts="Alt+ArrowUp"
          aria-disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          ↑
        </Button>
        <Button
          kind="quiet"
          aria-label={`Move down: ${name}`}
          aria-keyshortcuts="Alt+ArrowDown"
          aria-disabled={last}
          onClick={() => onMove(place + 1)}
        >
          ↓
        </Button>
      </span>
    </li>
  )
}

interface SectionRowProps {
  readonly title: string
  readonly mayChange: boolean
  readonly onRename: (title: string) => void
  /** The last section stays. */
  readonly onRemove: (() => void) | undefined
}

function SectionRow({ title, mayChange, onRename, onRemove }: SectionRowProps) {
  if (!mayChange) return <h3 className={styles.sectionTitle}>{title || 'Section'}</h3>
  return (
    <>
      <TextInput
        aria-label="Section"
        className={styles.sectionInput}
        value={title}
        maxLength={120}
        placeholder="Name this section"
        onChange={(event) => onRename(event.target.value)}
      />
      {onRemove && (
        <Button kind="quiet" aria-label={`Remove the heading: ${title || 'Section'}`} onClick={onRemove}>
          Remove heading
        </Button>
      )}
    </>
  )
}

interface ItemRowProps {
  readonly item: PathItem
  readonly index: CurriculumIndex
  readonly mayChange: boolean
  readonly onEdit: () => void
  readonly onRequire: (required: boolean) => void
  readonly onRemove: () => void
}

function ItemRow({ item, index, mayChange, onEdit, onRequire, onRemove }: ItemRowProps) {
  const title = itemTitle(item, index)
  const level = item.kind === 'competency' ? index.competencies.get(item.competency)?.level : undefined
  return (
    <>
      <div className={styles.item} data-level={level}>
        <strong>{title}</strong> <Badge>{itemKind(item, index)}</Badge>
        <span className={styles.facts}>
          {level && `${index.levelName(level)} · `}
          {minutesInWords(itemMinutes(item, index))}
          {!item.required && ' · optional'}
        </span>
        {isOwn(item) && item.kind === 'link' && (
          <a className={styles.facts} href={item.url} target="_blank" rel="noreferrer noopener">
            {item.url}
          </a>
        )}
        {item.note && <p className={styles.facts}>{item.note}</p>}
      </div>
      {mayChange && (
        <span className={styles.tools}>
          <label className={styles.required}>
            <input
              type="checkbox"
              checked={item.required}
              aria-label={`Required: ${title}`}
              onChange={(event) => onRequire(event.target.checked)}
            />
            Required
          </label>
          <Button kind="quiet" aria-label={`Edit: ${title}`} onClick={onEdit}>
            Edit
          </Button>
          <Button kind="quiet" aria-label={`Remove: ${title}`} onClick={onRemove}>
            Remove
          </Button>
        </span>
      )}
    </>
  )
}
