import { type ReactNode, useId } from 'react'
import styles from './choice-cards.module.css'

interface Choice {
  readonly key: string
  readonly title: string
  readonly text: ReactNode
  /** Gives the card its level's colour. */
  readonly level?: string
  readonly checked: boolean
  readonly onChoose: () => void
}

/** One of several, each with a sentence that says what it means. */
export function ChoiceCards({ choices }: { choices: readonly Choice[] }) {
  const group = useId()
  return (
    <div className={styles.cards}>
      {choices.map(({ key, title, text, level, checked, onChoose }) => (
        <label key={key} className={styles.card} data-level={level}>
          <input type="radio" name={group} checked={checked} onChange={onChoose} />
          <span className={styles.title}>{title}</span>
          <span className={styles.text}>{text}</span>
        </label>
      ))}
    </div>
  )
}
