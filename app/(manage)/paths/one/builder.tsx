'use client'

import { useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Kbd } from '@/app/ui/kbd'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { useViewer } from '@/app/ui/viewer-context'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Path } from '@/lib/api/contract/paths'
import type { PathItem } from '@/lib/paths/path-content'
import { addItem, changeItem, freeId } from '@/lib/paths/path-rows'
import { pathTotals } from '@/lib/paths/path-totals'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { AssignDialog } from '../../assign/assign-dialog'
import { AddItem } from './add-item'
import styles from './builder.module.css'
import { ConflictNotice } from './conflict-notice'
import { ItemDialog } from './item-dialog'
import { PreviewFor } from './preview-for'
import { PublishDialog } from './publish-dialog'
import { RowList } from './row-list'
import { SaveStateLine } from './save-state-line'
import { Totals } from './totals'
import { usePathDraft } from './use-path-draft'
import { Versions } from './versions'
import { Warnings } from './warnings'

interface BuilderProps {
  readonly path: Path
  readonly curriculum: CurriculumBrief
}

/** The path builder: what is in the path on the left, what it comes to on the right. Every change is kept by itself. */
export default function Builder({ path, curriculum }: BuilderProps) {
  const index = indexCurriculum(curriculum)
  const draft = usePathDraft(path)
  const { title, summary, isOpen, content } = draft.draft
  const [section, setSection] = useState('')
  const [editing, setEditing] = useState<{ readonly item: PathItem; readonly isNew: boolean }>()
  const [asking, setAsking] = useState<'publish' | 'assign'>()
  const { mayChange } = path
  const { viewer } = useViewer()
  const isManager = viewer?.role === 'admin' || (viewer?.manages.length ?? 0) > 0
  const into = content.sections.some(({ id }) => id === section)
    ? section
    : (content.sections.at(-1)?.id ?? '')
  const add = (item: PathItem) => draft.change({ content: addItem(content, into, item) })
  const isSettled = draft.state === 'saved'
  return (
    <>
      <PageHeader
        title={title || 'Path'}
        above={<Breadcrumbs trail={[{ href: '/paths', title: 'Paths' }]} />}
        actions={
          <>
            {isManager && path.publishedVersion !== null && path.archivedAt === null && (
              <Button onClick={() => setAsking('assign')}>Assign</Button>
            )}
            {mayChange && (
              <Button
                kind="primary"
                aria-disabled={!isSettled || path.isPublished}
                onClick={isSettled && !path.isPublished ? () => setAsking('publish') : undefined}
              >
                Publish
              </Button>
            )}
          </>
        }
      >
        <span className={styles.badges}>
          <Badge>{path.team?.name ?? (path.isForAll ? 'Everyone' : 'No team')}</Badge>
          {path.archivedAt !== null && <Badge>archived</Badge>}
          {path.publishedVersion === null ? (
            <Badge tone="attention">not published yet</Badge>
          ) : (
            <Badge tone={path.isPublished ? 'ok' : 'attention'}>
              {path.isPublished
                ? `version ${path.publishedVersion} is published`
                : `changed since version ${path.publishedVersion}`}
            </Badge>
          )}
          {mayChange && <SaveStateLine draft={draft} path={path} />}
        </span>
      </PageHeader>
      {draft.theirs && <ConflictNotice draft={draft} theirs={draft.theirs} index={index} />}
      <div className={styles.builder}>
        <section aria-labelledby="contents" className={styles.main}>
          {mayChange && (
            <div className={styles.about}>
              <Field label="Title">
                {(control) => (
                  <TextInput
                    {...control}
                    value={title}
                    maxLength={120}
                    onChange={(event) => draft.change({ title: event.target.value })}
                  />
                )}
              </Field>
              <Field label="Summary">
                {(control) => (
                  <TextInput
                    {...control}
                    value={summary}
                    maxLength={400}
                    placeholder="What it is for, in a sentence"
                    onChange={(event) => draft.change({ summary: event.target.value })}
                  />
                )}
              </Field>
              <label className={styles.required}>
                <input
                  type="checkbox"
                  checked={isOpen}
                  onChange={(event) => draft.change({ isOpen: event.target.checked })}
                />
                People may propose it for themselves
              </label>
            </div>
          )}
          <h2 id="contents">What is in it</h2>
          {mayChange && (
            <div className={styles.add}>
              <AddItem content={content} curriculum={curriculum} index={index} onAdd={add} />
              <Select
                aria-label="Add to the section"
                value={into}
                onChange={(event) => setSection(event.target.value)}
              >
                {content.sections.map(({ id, title: name }) => (
                  <option key={id} value={id}>
                    to {name || 'the unnamed section'}
                  </option>
                ))}
              </Select>
              <Button
                onClick={() =>
                  setEditing({
                    isNew: true,
                    item: {
                      id: freeId(content, 'link-1'),
                      kind: 'link',
                      title: '',
                      url: 'https://',
                      minutes: 20,
                      required: true,
                    },
                  })
                }
              >
                Add a link
              </Button>
              <Button
                onClick={() =>
                  setEditing({
                    isNew: true,
                    item: {
                      id: freeId(content, 'task-1'),
                      kind: 'task',
                      title: '',
                      minutes: 30,
                      required: true,
                    },
                  })
                }
              >
                Add a task
              </Button>
              <Button
                onClick={() => {
                  const id = freeId(content, 'part-1')
                  draft.change({ content: { sections: [...content.sections, { id, title: '', items: [] }] } })
                  setSection(id)
                }}
              >
                Add a section
              </Button>
            </div>
          )}
          {mayChange && (
            <p className={styles.facts}>
              Drag a row by its handle, use its arrows, or press <Kbd>Alt</Kbd> with <Kbd>↑</Kbd> or{' '}
              <Kbd>↓</Kbd> in it.
            </p>
          )}
          <RowList
            content={content}
            index={index}
            mayChange={mayChange}
            onChange={(changed) => draft.change({ content: changed })}
            onEdit={(item) => setEditing({ item, isNew: false })}
          />
        </section>
        <aside className={styles.side} aria-label="What it comes to">
          <Totals totals={pathTotals(content, curriculum)} levelName={index.levelName} />
          <Warnings
            content={content}
            curriculum={curriculum}
            index={index}
            mayChange={mayChange}
            onChange={(changed) => draft.change({ content: changed })}
          />
          <PreviewFor pathId={path.id} version={draft.version} isSettled={isSettled} />
          <Versions path={path} />
        </aside>
      </div>
      {editing && (
        <ItemDialog
          title={editing.isNew ? `Add a ${editing.item.kind}` : 'Edit'}
          item={editing.item}
          content={content}
          index={index}
          onClose={() => setEditing(undefined)}
          onSave={(item) => {
            if (editing.isNew) add(item)
            else draft.change({ content: changeItem(content, item.id, () => item) })
            setEditing(undefined)
          }}
        />
      )}
      {asking === 'publish' && (
        <PublishDialog path={path} version={draft.version} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'assign' && <AssignDialog path={path} onClose={() => setAsking(undefined)} />}
    </>
  )
}
