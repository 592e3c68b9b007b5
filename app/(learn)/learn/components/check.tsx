import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { ChoiceQuestion } from './choice-question'
import styles from './question.module.css'
import { seededOrder } from './seeded-order'

/** The questions at the end of a lesson. */
export function Check({ children }: { readonly children: ReactNode }) {
  return (
    <section className={styles.check} aria-label="Check">
      <h2 className={styles.heading}>Check</h2>
      {children}
    </section>
  )
}

export interface QuestionProps {
  readonly id: string
  readonly prompt?: string
  /** Options, and anything else as part of the question. */
  readonly children: ReactNode
}

/** A question with one right option. The options' order is drawn from the question's id: the same for everyone, always. */
export function Question({ id, prompt, children }: QuestionProps) {
  const options = optionsIn(children)
  const order = seededOrder(options.length, id)
  return (
    <ChoiceQuestion
      id={id}
      prompt={
        <>
          {prompt && <p>{prompt}</p>}
          {Children.toArray(children).filter((child) => !containsOption(child))}
        </>
      }
      options={order.map((place) => {
        const { correct, feedback, children: text } = (options[place] as ReactElement<OptionProps>).props
        return { value: String(place), text, correct: correct ?? false, feedback }
      })}
    />
  )
}

export interface OptionProps {
  readonly correct?: boolean
  /** The belief that makes this option look right. */
  readonly misconception?: string
  /** Why it is right or wrong. */
  readonly feedback: string
  readonly children: ReactNode
}

/** One answer of a question, which shows it. */
export function Option({ children }: OptionProps): ReactNode {
  return children
}

function optionsIn(children: ReactNode): ReactElement<OptionProps>[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<{ children?: ReactNode }>(child)) return []
    if (child.type === Option) return [child as ReactElement<OptionProps>]
    return optionsIn(child.props.children)
  })
}

function containsOption(child: ReactNode): boolean {
  return optionsIn(child).length > 0
}
