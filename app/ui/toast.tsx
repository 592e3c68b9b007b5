'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/app/ui/button'
import styles from '@/app/ui/toast.module.css'

export interface ToastMessage {
  readonly text: string
  /** What can be done about it, such as undo. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Shown = ToastMessage & { readonly id: number }

const shownFor = 10_000
const none: readonly Shown[] = []
const listeners = new Set<() => void>()
let shown = none
let lastId = 0

/** Says something at the edge of the screen, at most three at a time. Whatever it offers must also be possible elsewhere. */
export function toast(message: ToastMessage): void {
  lastId += 1
  show([...shown.slice(-2), { ...message, id: lastId }])
}

/** Where toasts appear. The shell has one. */
export function ToastRegion() {
  const messages = useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  )
  return (
    <section className={styles.region} aria-label="Messages" aria-live="polite" data-print="none">
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </section>
  )
}

function Toast({ message }: { message: Shown }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(message.id), shownFor)
    return () => clearTimeout(timer)
  }, [held, message.id])
  const { action } = message
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being pointed at only holds the clock; nothing is operated here.
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{message.text}</p>
      {action && (
        <Button
          kind="quiet"
          onClick={() => {
            action.run()
            dismiss(message.id)
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" className={styles.close} onClick={() => dismiss(message.id)} aria-label="Dismiss">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </button>
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function dismiss(id: number): void {
  show(shown.filter((message) => message.id !== id))
}

function show(messages: readonly Shown[]): void {
  shown = messages
  for (const listener of listeners) listener()
}
