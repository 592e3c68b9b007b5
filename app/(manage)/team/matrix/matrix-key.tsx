import { type CairnPicture, CairnUse } from '@/app/ui/cairn-symbols'
import styles from './matrix.module.css'

const entries: readonly (readonly [CairnPicture, string])[] = [
  [0, 'not started'],
  [2, 'so much of its steps done'],
  [4, 'nearly or all done, not proven'],
  [5, 'proven; the top stone has the colour of its level'],
  ['due', 'proven once, due for a refresh'],
  ['said', 'known by their own word'],
]

/** What the cairns of the table mean. */
export function MatrixKey() {
  return (
    <ul className={styles.key} aria-label="What the cairns mean">
      {entries.map(([picture, text]) => (
        <li key={text}>
          <CairnUse picture={picture} size={20} /> {text}
        </li>
      ))}
    </ul>
  )
}
