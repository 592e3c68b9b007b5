import type { ReactNode } from 'react'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import { InboxLink } from '@/app/ui/shell/inbox-link'
import { PersonMenu } from '@/app/ui/shell/person-menu'
import styles from '@/app/ui/shell/shell.module.css'
import { Shortcuts } from '@/app/ui/shell/shortcuts'
import { SiteNav } from '@/app/ui/shell/site-nav'
import { ToastRegion } from '@/app/ui/toast'

/** What stands around every screen. A screen that needs the whole width puts `data-wide` on its outermost element. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <a href="#main" className={styles.skip}>
        Skip to the content
      </a>
      <header className={styles.header} data-print="none">
        <Link href="/" className={styles.wordmark}>
          <CairnGlyph proven level="lead" size={26} decorative />
          Cairn
        </Link>
        <SiteNav />
        <Shortcuts />
        <InboxLink />
        <PersonMenu />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer} data-print="none">
        <p>Cairn keeps your progress on this server and nowhere else.</p>
        <nav aria-label="About">
          <Link href="/docs/api">API</Link>
        </nav>
      </footer>
      <ToastRegion />
    </>
  )
}
