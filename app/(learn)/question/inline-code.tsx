import styles from './question.module.css'

/** Text in which backticks set off code. */
export function InlineCode({ text }: { readonly text: string }) {
  // Every other part stood between backticks.
  const parts = text.split('`')
  if (parts.length % 2 === 0) return text
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a constant text have no other name.
      <code key={at} className={styles.inline}>
        {part}
      </code>
    ) : (
      part
    ),
  )
}
