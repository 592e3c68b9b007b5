'use client'

import { Button } from '@/app/ui/button'
import type { CoverageLock } from '@/lib/api/contract/coverage'
import type { CoverageNames } from '@/lib/wording/coverage'
import styles from './coverage.module.css'

interface LockListProps {
  readonly locks: readonly CoverageLock[]
  readonly names: CoverageNames
  readonly onUnlock: (lock: CoverageLock) => void
}

/** What was settled, all in one place: what somebody is not to learn is nowhere else to be seen. */
export function LockList({ locks, names, onUnlock }: LockListProps) {
  if (locks.length === 0) return null
  return (
    <section aria-label="Your locks" className={styles.locks}>
      <h3>Your locks</h3>
      <ul className={styles.lockList}>
        {locks.map((lock) => {
          const says = `${names.person(lock.person)} ${lock.kind === 'must' ? 'learns' : 'does not learn'} ${names.competency(lock.competency)}`
          return (
            <li key={`${lock.person} ${lock.competency}`}>
              <span>{says}</span>
              <Button kind="quiet" aria-label={`Take off: ${says}`} onClick={() => onUnlock(lock)}>
                Take off
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
