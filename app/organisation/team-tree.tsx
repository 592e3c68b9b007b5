import { usePathname } from 'next/navigation'
import { VisuallyHidden } from '@/app/ui/visually-hidden'
import type { ListedTeam } from '@/lib/api/contract/teams'
import styles from './teams.module.css'

interface TeamTreeProps {
  readonly teams: readonly ListedTeam[]
  readonly chosen: string | undefined
  readonly onChoose: (teamId: string) => void
}

/** Teams as nested lists of links, each with how many people are in it and below. */
export function TeamTree(props: TeamTreeProps) {
  return (
    <nav aria-label="Teams" className={styles.tree}>
      <Branch {...props} parentId={null} />
    </nav>
  )
}

function Branch({ teams, chosen, onChoose, parentId }: TeamTreeProps & { parentId: string | null }) {
  const pathname = usePathname()
  const here = teams.filter((team) => team.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul style={parentId === null ? { paddingLeft: 0 } : undefined}>
      {here.map(({ id, name, peopleWithin }) => (
        <li key={id}>
          <a
            href={`${pathname}?team=${id}`}
            aria-current={id === chosen ? 'true' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onChoose(id)
            }}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>
              {peopleWithin}
              <VisuallyHidden>{peopleWithin === 1 ? ' person' : ' people'}</VisuallyHidden>
            </span>
          </a>
          <Branch teams={teams} chosen={chosen} onChoose={onChoose} parentId={id} />
        </li>
      ))}
    </ul>
  )
}
