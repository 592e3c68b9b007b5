import glyph from '@/app/ui/cairn-glyph.module.css'
import styles from '@/app/ui/cairn-symbols.module.css'
import { type StoneCount, stonePaths } from '@/app/ui/stones'

/** What a small cairn shows: so many stones, a pile that is there by somebody's own word, or one due for a refresh. */
export type CairnPicture = StoneCount | 'said' | 'due'

const counts = [1, 2, 3, 4] as const

/**
 * The cairns once for a page that draws thousands of them: `CairnUse` then costs two elements. One path a pile, since
 * each use makes its own copy of what it uses.
 */
export function CairnSymbols() {
  return (
    <svg width="0" height="0" aria-hidden="true" className={styles.symbols}>
      <symbol id="cairn-0" viewBox="0 0 24 24">
        <path d="M3 22.6C8 22.1 16 22.9 21 22.4" className={styles.ground} />
      </symbol>
      {counts.map((count) => (
        <symbol key={count} id={`cairn-${count}`} viewBox="0 0 24 24">
          <path d={stonePaths.slice(0, count).join('')} className={glyph.stone} />
        </symbol>
      ))}
      <symbol id="cairn-5" viewBox="0 0 24 24">
        <path d={stonePaths.slice(0, 4).join('')} className={glyph.stone} />
        <path d={stonePaths[4]} className={glyph.top} />
      </symbol>
      <symbol id="cairn-due" viewBox="0 0 24 24">
        <path d={stonePaths.slice(0, 4).join('')} className={glyph.stone} />
        <path d={stonePaths[4]} className={glyph.due} />
      </symbol>
      <symbol id="cairn-said" viewBox="0 0 24 24">
        <path d={stonePaths.join('')} className={styles.said} />
      </symbol>
    </svg>
  )
}

/** One of the cairns of `CairnSymbols`; what it says is said beside it. */
export function CairnUse({ picture, size = 22 }: { picture: CairnPicture; size?: number }) {
  return (
    <svg width={size} height={size} aria-hidden="true">
      <use href={`#cairn-${picture}`} />
    </svg>
  )
}
