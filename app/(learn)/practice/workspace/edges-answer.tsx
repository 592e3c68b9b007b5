'use client'

import { Button } from '@/app/ui/button'
import { Select } from '@/app/ui/select'
import type { Board } from '@/lib/grading/exercise-package'
import styles from './board.module.css'
import { EdgeDrawing } from './edge-drawing'
import { type Edge, layerEdges } from './edge-layers'

interface EdgesAnswerProps {
  readonly items: Board['items']
  readonly edges: readonly Edge[]
  readonly onChange: (edges: readonly Edge[]) => void
}

/** Arrows between items, as a form: for each item, what must come before it. The drawing follows. */
export default function EdgesAnswer({ items, edges, onChange }: EdgesAnswerProps) {
  const ids = items.map(({ id }) => id)
  const layered = layerEdges(ids, edges)
  const textOf = (id: string) => items.find((item) => item.id === id)?.text ?? id
  return (
    <div className={styles.order}>
      <EdgeDrawing items={items} edges={edges} layered={layered} />
      {layered.circle.length > 0 && (
        <p role="status">These wait for each other in a circle: {layered.circle.map(textOf).join(', ')}.</p>
      )}
      {layered.longest.length > 0 && (
        <p className={styles.soft}>The longest way: {layered.longest.map(textOf).join(' → ')}</p>
      )}
      <ul className={styles.list}>
        {items.map((item) => {
          const before = edges.filter(([, to]) => to === item.id).map(([from]) => from)
          const free = items.filter(({ id }) => id !== item.id && !before.includes(id))
          return (
            <li key={item.id} className={styles.task}>
              <strong>{item.text}</strong>
              <ul className={styles.chips} aria-label={`Before ${item.text}`}>
                {before.map((from) => (
                  <li key={from}>
                    <Button
                      aria-label={`${textOf(from)} need not come before ${item.text}`}
                      onClick={() =>
                        onChange(edges.filter((edge) => edge[0] !== from || edge[1] !== item.id))
                      }
                    >
                      {textOf(from)} ✕
                    </Button>
                  </li>
                ))}
              </ul>
              <Select
                aria-label={`Add what must come before ${item.text}`}
                value=""
                onChange={({ target }) => onChange([...edges, [target.value, item.id]])}
              >
                <option value="" disabled>
                  Must come after …
                </option>
                {free.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </Select>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
