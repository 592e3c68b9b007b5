'use client'

import { Link } from '@/app/ui/link'
import styles from '@/app/ui/shell/shell.module.css'
import { useViewer } from '@/app/ui/viewer-context'

/** Leads to what somebody was told, with how much of it is unread; it comes with who is signed in and costs no request. */
export function InboxLink() {
  const { viewer } = useViewer()
  if (!viewer) return null
  const { unread } = viewer
  const count = unread > 99 ? '99+' : unread
  return (
    <Link href="/inbox" className={styles.inbox} aria-label={unread ? `Inbox, ${count} unread` : 'Inbox'}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 13l2.5-8h11l2.5 8v6H4zM4 13h5a3 3 0 0 0 6 0h5" />
      </svg>
      {unread > 0 && <b>{count}</b>}
    </Link>
  )
}
