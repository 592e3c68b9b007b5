import styles from '@/app/ui/cairn-glyph.module.css'
import { classNames } from '@/app/ui/class-names'
import { type StoneCount, stoneEdges, stonePaths, stonesFor } from '@/app/ui/stones'

export interface CairnState {
  readonly stones?: StoneCount
  /** Steps done and steps in all; they give the stones where these are not given. */
  readonly done?: number
  readonly total?: number
  readonly proven?: boolean
  /** Proven once, and due for a refresh. */
  readonly refreshDue?: boolean
}

export interface CairnGlyphProps extends CairnState {
  /** The level's id, for the colour of the top stone. */
  readonly level?: string
  /** Pixels, square. */
  readonly size?: number
  /** The competency's title, which opens the text alternative. */
  readonly label?: string
  /** True where the text beside the glyph says the same. */
  readonly decorative?: boolean
  readonly className?: string
}

/** The picture of progress in one competency: a pile of up to five stones on the ground. */
export function CairnGlyph({ level, size = 24, label, decorative, className, ...state }: CairnGlyphProps) {
  const text = decorative ? undefined : describeCairn(state, label)
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      data-level={level}
      className={classNames(styles.glyph, className)}
      role={text ? 'img' : undefined}
      aria-label={text}
      aria-hidden={text ? undefined : true}
    >
      <CairnStones {...state} detailed={size >= 40} />
    </svg>
  )
}

/** The stones alone, in a square of 24, for a larger drawing such as the map. */
export function CairnStones({ detailed, ...state }: CairnState & { detailed?: boolean }) {
  const placed = stonesOf(state)
  return (
    <>
      {detailed &&
        stonePaths.slice(placed).map((path) => <path key={path} d={path} className={styles.ghost} />)}
      {stonePaths.slice(0, placed).map((path, index) => (
        <path
          key={path}
          d={path}
          className={index < 4 ? styles.stone : state.refreshDue ? styles.due : styles.top}
        />
      ))}
      {detailed &&
        stoneEdges
          .slice(0, state.refreshDue ? Math.min(placed, 4) : placed)
          .map((edge) => <path key={edge} d={edge} className={styles.edge} />)}
      {placed === 0 && <path d="M3 22.6C8 22.1 16 22.9 21 22.4" className={styles.ground} />}
    </>
  )
}

/** A cairn in words: "Advanced SQL: 3 of 5 stones, 60 % done". */
export function describeCairn(state: CairnState, label?: string): string {
  const placed = stonesOf(state)
  const { done, total } = state
  const share = done !== undefined && total ? `, ${Math.round((done * 100) / total)} % done` : ''
  const words =
    placed === 5
      ? state.refreshDue
        ? 'proven, due for a refresh'
        : 'proven'
      : placed === 0
        ? 'not started'
        : `${placed} of 5 stones${share}`
  return label ? `${label}: ${words}` : words.charAt(0).toUpperCase() + words.slice(1)
}

function stonesOf(state: CairnState): StoneCount {
  if (state.proven || state.refreshDue) return 5
  return state.stones ?? stonesFor(state.done ?? 0, state.total ?? 0, false)
}
