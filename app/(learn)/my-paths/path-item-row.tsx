'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import { toast } from '@/app/ui/toast'
import type { MyPath } from '@/lib/api/contract/assignments'
import { assignmentMutations } from '@/lib/api/queries/assignments'
import { isOwn, ownStepId, type PathItem } from '@/lib/paths/path-content'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import { cairnOf, type Standing } from '@/lib/roadmap/standing'
import { minutesInWords } from '@/lib/wording/minutes'
import { StepTick } from '../standing/step-tick'
import styles from './my-paths.module.css'

interface PathItemRowProps {
  readonly path: MyPath
  readonly item: PathItem
  readonly standing: Standing
}

/** One thing a path asks for: where it leads, whether it is done, and whether it was taken on. */
export function PathItemRow({ path, item, standing }: PathItemRowProps) {
  const taking = useMutation(assignmentMutations.takeOn(useQueryClient()))
  const isTaken = path.chosen.includes(item.id)
  const isPlanned = path.isAssigned && (item.required || isTaken)
  const title = titleOf(item, standing)
  const take = (taken: boolean) =>
    taking.mutate(
      { id: path.id, item: item.id, taken },
      {
        onSuccess: () => toast({ text: taken ? `Taken on: ${title}.` : `No longer planned: ${title}.` }),
        onError: (error) => toast({ text: error.message }),
      },
    )
  return (
    <li className={styles.item}>
      <Mark path={path} item={item} standing={standing} isPlanned={isPlanned} />
      <div className={styles.what}>
        <Name item={item} title={title} standing={standing} />
        {item.note && <p className={styles.soft}>{item.note}</p>}
      </div>
      {!item.required && <Badge>optional</Badge>}
      {isOwn(item) && <span className={styles.soft}>{minutesInWords(item.minutes)}</span>}
      {path.isAssigned && !item.required && (
        <Button
          kind="quiet"
          busy={taking.isPending}
          aria-label={`${isTaken ? 'Let go of' : 'Take on'}: ${title}`}
          onClick={() => take(!isTaken)}
        >
          {isTaken ? 'Let go' : 'Take it on'}
        </Button>
      )}
    </li>
  )
}

function Mark({ path, item, standing, isPlanned }: PathItemRowProps & { readonly isPlanned: boolean }) {
  if (item.kind === 'competency') {
    const level = standing.index.competencies.get(item.competency)?.level
    return (
      <CairnGlyph
        {...cairnOf(standing, item.competency)}
        level={level}
        size={28}
        label={standing.index.competencyTitle(item.competency)}
      />
    )
  }
  const stepId = item.kind === 'step' ? item.step : ownStepId(path.id, item.id)
  if (item.kind !== 'step' && !isPlanned) return <span className={styles.dot} aria-hidden="true" />
  return <StepTick standing={standing} stepId={stepId} title={titleOf(item, standing)} />
}

function Name({
  item,
  title,
  standing,
}: Pick<PathItemRowProps, 'item' | 'standing'> & { readonly title: string }) {
  if (item.kind === 'competency') return <Link href={`/competencies/${item.competency}`}>{title}</Link>
  if (item.kind === 'link')
    return (
      <a href={item.url} target="_blank" rel="noreferrer noopener">
        {title}
      </a>
    )
  const step = item.kind === 'step' ? standing.index.steps.get(item.step) : undefined
  return step ? <Link href={stepHref(step)}>{title}</Link> : <span>{title}</span>
}

function titleOf(item: PathItem, { index }: Standing): string {
  if (item.kind === 'competency') return index.competencyTitle(item.competency)
  return item.kind === 'step' ? (index.steps.get(item.step)?.title ?? item.step) : item.title
}
