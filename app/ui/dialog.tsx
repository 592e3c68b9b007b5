'use client'

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/dialog.module.css'

export interface DialogProps {
  readonly title: string
  /** The title is for screen readers alone. */
  readonly titleHidden?: boolean
  readonly onClose: () => void
  /** What can be done, at the bottom. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A native modal dialog, open for as long as it is rendered. Escape, the cross and a press outside call `onClose`. */
export function Dialog({ title, titleHidden, onClose, actions, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // While it still stands in the page: only then does closing give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press outside has its key, Escape, which the browser answers.
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, className)}
      aria-labelledby={titleHidden ? undefined : titleId}
      aria-label={titleHidden ? title : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={styles.inside}>
        {!titleHidden && (
          <header className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className={styles.close} onClick={onClose} aria-label="Close">
              <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
                <path
                  d="M3 3l10 10M13 3L3 13"
                  stroke="currentColor"
                  strokeWidth="1.6"
                  strokeLinecap="round"
                />
              </svg>
            </button>
          </header>
        )}
        {children}
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  )
}
