import { useId } from 'react'
import type { Board } from '@/lib/grading/exercise-package'
import styles from './board.module.css'
import type { Edge, Layered } from './edge-layers'

interface EdgeDrawingProps {
  readonly items: Board['items']
  readonly edges: readonly Edge[]
  readonly layered: Layered
}

const box = { width: 150, height: 34, gapX: 46, gapY: 16 }

/** The arrows as a picture, from left to right; the form beside it says the same in words. */
export function EdgeDrawing({ items, edges, layered: { layer, longest } }: EdgeDrawingProps) {
  const arrow = useId()
  const filled = new Map<number, number>()
  const places = new Map(
    items.map(({ id }) => {
      const column = layer.get(id) ?? 0
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      return [id, { x: column * (box.width + box.gapX), y: row * (box.height + box.gapY) }] as const
    }),
  )
  const width = (Math.max(0, ...layer.values()) + 1) * (box.width + box.gapX) - box.gapX
  const height = Math.max(1, ...filled.values()) * (box.height + box.gapY)
  const onWay = (from: string, to: string) => {
    const at = longest.indexOf(from)
    return at >= 0 && longest[at + 1] === to
  }
  return (
    <div className={styles.drawing}>
      <svg viewBox={`-2 -2 ${width + 4} ${height}`} width={width} height={height} aria-hidden="true">
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" fill="context-stroke" />
          </marker>
        </defs>
        {edges.map(([from, to]) => {
          const [a, b] = [places.get(from), places.get(to)]
          if (!a || !b) return null
          const [x, y] = [a.x + box.width, a.y + box.height / 2]
          const middle = (x + b.x) / 2
          return (
            <path
              key={`${from} ${to}`}
              d={`M${x} ${y}C${middle} ${y} ${middle} ${b.y + box.height / 2} ${b.x} ${b.y + box.height / 2}`}
              className={styles.arrow}
              data-longest={onWay(from, to) || undefined}
              markerEnd={`url(#${arrow})`}
            />
          )
        })}
        {items.map(({ id, text }) => {
          const { x, y } = places.get(id) ?? { x: 0, y: 0 }
          return (
            <g key={id} transform={`translate(${x} ${y})`} data-longest={longest.includes(id) || undefined}>
              <rect width={box.width} height={box.height} rx="6" className={styles.node} />
              <text x="10" y="22" className={styles.label}>
                {text.length > 20 ? `${text.slice(0, 19)}…` : text}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
