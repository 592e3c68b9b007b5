'use client'

import { useRouter } from 'next/navigation'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { useNextStep } from '@/app/ui/next-step-context'
import { type Shortcut, shortcutFor, typingSelector } from '@/app/ui/shell/shortcut-keys'
import styles from '@/app/ui/shell/shortcuts.module.css'
import { toast } from '@/app/ui/toast'

type Overlay = ComponentType<{ onClose: () => void }>

/** Loaded at their first use: nobody pays for a palette they do not open. */
const overlays = {
  palette: async (): Promise<Overlay> => (await import('@/app/ui/shell/command-palette')).CommandPalette,
  help: async (): Promise<Overlay> => (await import('@/app/ui/shell/shortcuts-dialog')).ShortcutsDialog,
}

/** The keys that work everywhere, and the button that opens the command palette without one. */
export function Shortcuts() {
  const router = useRouter()
  const nextStep = useNextStep()
  const [overlay, setOverlay] = useState<{ Content: Overlay }>()

  const open = async (name: keyof typeof overlays) => {
    try {
      const Content = await overlays[name]()
      setOverlay({ Content })
    } catch {
      toast({ text: 'That could not be loaded. Check the connection and try again.' })
    }
  }
  const answer: Record<Shortcut, () => void> = {
    palette: () => void open('palette'),
    help: () => void open('help'),
    next: () => {
      if (nextStep) router.push(nextStep.href)
    },
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target
    const typing =
      document.querySelector('dialog[open]') !== null ||
      (target instanceof Element && target.closest(typingSelector) !== null)
    const shortcut = shortcutFor(event, typing)
    if (!shortcut || event.defaultPrevented) return
    event.preventDefault()
    answer[shortcut]()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <button type="button" className={styles.search} onClick={answer.palette} aria-label="Go to… (Ctrl K)">
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.6 12.6L17 17"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </svg>
        <span className={styles.words}>Go to…</span>
        <kbd className={styles.words}>Ctrl K</kbd>
      </button>
      {overlay && <overlay.Content onClose={() => setOverlay(undefined)} />}
    </>
  )
}
