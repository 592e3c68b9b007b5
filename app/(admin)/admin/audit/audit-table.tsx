'use client'

import { Button } from '@/app/ui/button'
import type { AuditEntry } from '@/lib/api/contract/audit'
import type { AuditFilter } from '@/lib/api/queries/audit'
import styles from './audit.module.css'

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
  readonly onFilter: (filter: AuditFilter) => void
}

/** Entries as a table; who and to what narrow the log to themselves. */
export function AuditTable({ entries, onFilter }: AuditTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label="Entries" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Did what</th>
            <th scope="col">To what</th>
            <th scope="col">Facts</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, at, actor, action, subject, subjectName, detail }) => (
            <tr key={sequence}>
              <td>{sequence}</td>
              <td>
                <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>
              </td>
              <td>
                {actor ? (
                  <Button kind="quiet" onClick={() => onFilter({ actor: actor.id })}>
                    {actor.name ?? `${actor.id} (gone)`}
                  </Button>
                ) : (
                  'the installation'
                )}
              </td>
              <td>
                <code>{action}</code>
              </td>
              <td>
                <Button kind="quiet" onClick={() => onFilter({ subject })}>
                  {subjectName ?? subject}
                </Button>
              </td>
              <td className={styles.facts}>{factsInWords(detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function factsInWords(detail: AuditEntry['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value ?? '–')}`)
    .join('; ')
}

function momentInWords(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(at)
}
