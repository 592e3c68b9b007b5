import { Button } from '@/app/ui/button'
import type { Path } from '@/lib/api/contract/paths'
import styles from './builder.module.css'
import type { PathDraftState } from './use-path-draft'

const words = {
  saved: 'Saved',
  unsaved: 'Saving soon',
  saving: 'Saving',
  conflict: 'Not saved: somebody else saved meanwhile',
  failed: 'Not saved',
} as const

/** Whether what is on the screen is kept. */
export function SaveStateLine({ draft, path }: { readonly draft: PathDraftState; readonly path: Path }) {
  const { state, problem, retry } = draft
  return (
    <span role="status" className={styles.facts}>
      {words[state]}
      {state === 'saved' && path.savedBy && ` · last by ${path.savedBy}`}
      {state === 'failed' && (
        <>
          . {problem} <Button onClick={retry}>Try again</Button>
        </>
      )}
    </span>
  )
}
