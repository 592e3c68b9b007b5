import { type ReactNode, useId } from 'react'
import styles from './plan-form.module.css'

interface FormSectionProps {
  readonly title: string
  /** Of its heading. */
  readonly level: 2 | 3
  readonly hint?: string
  readonly children: ReactNode
}

/** Fields under a heading, with a word on what they are for. */
export function FormSection({ title, level, hint, children }: FormSectionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
