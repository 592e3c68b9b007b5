import styles from './outcomes.module.css'

/** What somebody can do who has a competency, opened at a wish. */
export function Outcomes({
  title,
  outcomes,
}: {
  readonly title: string
  readonly outcomes: readonly string[]
}) {
  return (
    <details className={styles.outcomes}>
      <summary aria-label={`What it means to have ${title}`}>What it means</summary>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>{outcome}</li>
        ))}
      </ul>
    </details>
  )
}
