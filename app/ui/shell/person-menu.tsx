'use client'

import { Button, LinkButton } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import styles from '@/app/ui/shell/person-menu.module.css'
import { ThemeSwitch } from '@/app/ui/shell/theme-switch'
import { useViewer } from '@/app/ui/viewer-context'

/** Who is signed in, the theme, and the way out. A native popover: it opens before any script has run. */
export function PersonMenu() {
  const { viewer, signOut } = useViewer()
  return (
    <>
      {viewer === null && (
        <LinkButton href="/sign-in" kind="primary">
          Sign in
        </LinkButton>
      )}
      <button
        type="button"
        popoverTarget="person-menu"
        className={styles.open}
        aria-label={viewer ? `Menu for ${viewer.name}` : 'Menu'}
      >
        {viewer ? initialsOf(viewer.name) : <MenuDots />}
      </button>
      <div id="person-menu" popover="auto" className={styles.menu}>
        {viewer && (
          <div>
            <p className={styles.name}>{viewer.name}</p>
            <p className={styles.email}>{viewer.email}</p>
          </div>
        )}
        <ThemeSwitch />
        {viewer && (
          <>
            <Link href="/profile">Your profile</Link>
            <Link href="/settings">Settings</Link>
            {viewer.role === 'admin' && <Link href="/admin/people">Administration</Link>}
            <Button onClick={signOut}>Sign out</Button>
          </>
        )}
      </div>
    </>
  )
}

function MenuDots() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="currentColor" aria-hidden="true">
      <circle cx="4" cy="10" r="1.6" />
      <circle cx="10" cy="10" r="1.6" />
      <circle cx="16" cy="10" r="1.6" />
    </svg>
  )
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
