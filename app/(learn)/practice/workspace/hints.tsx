import { Button } from '@/app/ui/button'
import { PlainMarkdown } from './plain-markdown'
import styles from './workspace.module.css'

interface HintsProps {
  readonly hints: readonly string[]
  readonly shown: number
  readonly onNext: () => void
}

/** Hints, one at a time, from a nudge to nearly there. */
export function Hints({ hints, shown, onNext }: HintsProps) {
  if (hints.length === 0) return null
  return (
    <section className={styles.part} aria-label="Hints">
      <h2>Hints</h2>
      <ol className={styles.hints} aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>
            <PlainMarkdown text={hint} />
          </li>
        ))}
      </ol>
      {shown < hints.length ? (
        <Button onClick={onNext}>
          {shown === 0 ? 'Show a hint' : 'Show the next hint'} ({shown + 1} of {hints.length})
        </Button>
      ) : (
        <p className={styles.soft}>These are all the hints.</p>
      )}
    </section>
  )
}
