import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import type { Matrix } from '@/lib/api/contract/standings'
import { counted } from '@/lib/wording/days'
import styles from './matrix.module.css'

/** Says that a team has more people than its table, and where the others are. Nothing where all are in it. */
export function MatrixLeft({ team, subTeams, people, left }: Matrix) {
  if (left === 0) return null
  const below = subTeams.filter(({ parentId }) => parentId === team.id)
  return (
    <Notice
      tone="attention"
      title={`${people.length.toLocaleString('en')} of ${(people.length + left).toLocaleString('en')} people are in this table`}
    >
      <p>
        {counted(left, 'person comes', 'people come')} after them by name. The list as CSV has everybody
        {below.length > 0 ? ', and each team below has a table of its own:' : '.'}
      </p>
      {below.length > 0 && (
        <ul className={styles.below}>
          {below.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/team/${id}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
