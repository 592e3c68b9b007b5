import type { ReactNode } from 'react'

interface ScrollBoxProps {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** What may be wider or longer than its place: it scrolls, also by keyboard. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields, and a region each would crowd the page's landmarks.
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  )
}
