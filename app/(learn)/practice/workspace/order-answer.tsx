'use client'

import { DragDropProvider } from '@dnd-kit/react'
import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { VisuallyHidden } from '@/app/ui/visually-hidden'
import type { Board } from '@/lib/grading/exercise-package'
import styles from './board.module.css'
import { moveItem } from './move-item'

interface OrderAnswerProps {
  readonly items: Board['items']
  readonly order: readonly string[]
  readonly onChange: (order: readonly string[]) => void
}

/** Items put in order, by dragging or by their buttons; what is left in the tray is left out. */
export default function OrderAnswer({ items, order, onChange }: OrderAnswerProps) {
  const [said, setSaid] = useState('')
  const byId = new Map(items.map((item) => [item.id, item]))
  const left = items.filter(({ id }) => !order.includes(id))
  function move(from: number, to: number): void {
    const next = moveItem(order, from, to)
    if (next === order) return
    onChange(next)
    setSaid(`${byId.get(order[from] ?? '')?.text}: place ${to + 1} of ${order.length}.`)
  }
  return (
    <div className={styles.order}>
      <h3>Your order</h3>
      {order.length === 0 && <p className={styles.soft}>Nothing yet. Add items from below.</p>}
      <DragDropProvider
        onDragEnd={({ operation: { source }, canceled }) => {
          if (!canceled && isSortable(source)) move(source.initialIndex, source.index)
        }}
      >
        <ol className={styles.list} aria-label="Your order">
          {order.map((id, place) => (
            <Row
              key={id}
              item={byId.get(id) ?? { id, text: id }}
              place={place}
              last={place === order.length - 1}
              onMove={(to) => move(place, to)}
              onRemove={() => {
                onChange(order.filter((other) => other !== id))
                setSaid(`${byId.get(id)?.text}: left out.`)
              }}
            />
          ))}
        </ol>
      </DragDropProvider>
      <h3>Left out</h3>
      {left.length === 0 && <p className={styles.soft}>Everything is in your order.</p>}
      <ul className={styles.list} aria-label="Left out">
        {left.map((item) => (
          <li key={item.id} className={styles.row}>
            <Text item={item} />
            <Button
              aria-label={`Add: ${item.text}`}
              onClick={() => {
                onChange([...order, item.id])
                setSaid(`${item.text}: place ${order.length + 1}.`)
              }}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  )
}

interface RowProps {
  readonly item: Board['items'][number]
  readonly place: number
  readonly last: boolean
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function Row({ item, place, last, onMove, onRemove }: RowProps) {
  const { ref, handleRef, isDragging } = useSortable({ id: item.id, index: place })
  return (
    <li ref={ref} className={styles.row} data-dragging={isDragging || undefined}>
      <span ref={handleRef} className={styles.handle} aria-hidden="true">
        ⠿
      </span>
      <span className={styles.place}>{place + 1}.</span>
      <Text item={item} />
      <span className={styles.buttons}>
        <Button
          kind="quiet"
          aria-label={`Move up: ${item.text}`}
          aria-disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          ↑
        </Button>
        <Button
          kind="quiet"
          aria-label={`Move down: ${item.text}`}
          aria-disabled={last}
          onClick={() => onMove(place + 1)}
        >
          ↓
        </Button>
        <Button kind="quiet" aria-label={`Leave out: ${item.text}`} onClick={onRemove}>
          Leave out
        </Button>
      </span>
    </li>
  )
}

function Text({ item }: { item: Board['items'][number] }) {
  return <span className={styles.text}>{item.code ? <code>{item.text}</code> : item.text}</span>
}
