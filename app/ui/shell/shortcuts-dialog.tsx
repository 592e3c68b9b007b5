'use client'

import { Dialog } from '@/app/ui/dialog'
import { Kbd } from '@/app/ui/kbd'
import styles from '@/app/ui/shell/shortcuts-dialog.module.css'

const shortcuts = [
  { keys: ['n'], does: 'Go to your next step' },
  { keys: ['Ctrl', 'K'], does: 'Jump to any lesson or competency (on a Mac, Cmd K)' },
  { keys: ['?'], does: 'Show these shortcuts' },
  { keys: ['Esc'], does: 'Close what is open' },
] as const

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Shortcuts" onClose={onClose}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>They rest while you type.</p>
    </Dialog>
  )
}
