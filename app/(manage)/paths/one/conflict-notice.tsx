'use client'

import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import type { Path } from '@/lib/api/contract/paths'
import { itemsOf } from '@/lib/paths/path-content'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { counted } from '@/lib/wording/days'
import styles from './builder.module.css'
import { itemTitle } from './item-names'
import { type Draft, draftOf, type PathDraftState } from './use-path-draft'

interface ConflictNoticeProps {
  readonly draft: PathDraftState
  readonly theirs: Path
  readonly index: CurriculumIndex
}

/** Both versions, where somebody else saved while this one was written; nothing is kept before a choice is made. */
export function ConflictNotice({ draft, theirs, index }: ConflictNoticeProps) {
  const other = theirs.savedBy ?? 'somebody'
  return (
    <Notice tone="attention" live title={`${other} saved this path while you wrote`}>
      <p>Nothing was overwritten. Look at both, and go on with one of them.</p>
      <div className={styles.versions}>
        <Version title="Yours" own={draft.draft} other={draftOf(theirs)} index={index} />
        <Version title={`By ${other}`} own={draftOf(theirs)} other={draft.draft} index={index} />
      </div>
      <div className={styles.choices}>
        <Button onClick={() => draft.resolve('mine')}>Keep mine</Button>
        <Button onClick={() => draft.resolve('theirs')}>Take theirs</Button>
      </div>
    </Notice>
  )
}

interface VersionProps {
  readonly title: string
  readonly own: Draft
  readonly other: Draft
  readonly index: CurriculumIndex
}

function Version({ title, own, other, index }: VersionProps) {
  const others = new Set(itemsOf(other.content).map((item) => JSON.stringify(item)))
  const items = itemsOf(own.content)
  return (
    <section aria-label={title} className={styles.version}>
      <h3>{title}</h3>
      <p>
        {own.title}, {counted(items.length, 'item')}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {others.has(JSON.stringify(item)) ? (
              itemTitle(item, index)
            ) : (
              <strong>{itemTitle(item, index)} (only here so)</strong>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
