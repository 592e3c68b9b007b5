'use client'

import type { Board } from '@/lib/grading/exercise-package'
import styles from './board.module.css'

type Choices = Readonly<Record<string, readonly string[]>>

interface ChoicesAnswerProps {
  readonly board: Board
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** Questions with one or several answers each, below the facts that they are decided by. */
export default function ChoicesAnswer({ board, choices, onChange }: ChoicesAnswerProps) {
  return (
    <div className={styles.order}>
      {board.items.length > 0 && (
        <ul className={styles.facts} aria-label="Facts">
          {board.items.map(({ id, text, code }) => (
            <li key={id}>{code ? <code>{text}</code> : text}</li>
          ))}
        </ul>
      )}
      {board.questions.map(({ id, text, choose, options }) => {
        const chosen = choices[id] ?? []
        return (
          <fieldset key={id} className={styles.question}>
            <legend>
              {text} {choose === 'many' && <span className={styles.soft}>Choose all that apply.</span>}
            </legend>
            {options.map((option) => (
              <label key={option.id} className={styles.option}>
                <input
                  type={choose === 'one' ? 'radio' : 'checkbox'}
                  name={`question ${id}`}
                  checked={chosen.includes(option.id)}
                  onChange={({ target }) => {
                    const others = choose === 'one' ? [] : chosen.filter((other) => other !== option.id)
                    onChange({ ...choices, [id]: target.checked ? [...others, option.id] : others })
                  }}
                />
                <span>{option.text}</span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}
