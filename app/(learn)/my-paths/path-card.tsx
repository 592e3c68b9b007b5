'use client'

import { useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import type { MyPath } from '@/lib/api/contract/assignments'
import { ownCompetencyId } from '@/lib/paths/path-content'
import { pathTotals } from '@/lib/paths/path-totals'
import type { Standing } from '@/lib/roadmap/standing'
import { dayInWords } from '@/lib/wording/days'
import { hoursInWords } from '@/lib/wording/minutes'
import { dueInWords } from '@/lib/wording/verdict'
import styles from './my-paths.module.css'
import { PathItemRow } from './path-item-row'
import { ProposeDialog } from './propose-dialog'
import { TakeBack } from './take-back'

interface PathCardProps {
  readonly path: MyPath
  readonly standing: Standing
}

/** One path with all that is in it; one that may be asked for unfolds. */
export function PathCard({ path, standing }: PathCardProps) {
  const [proposing, setProposing] = useState(false)
  const { required } = pathTotals(path.content, standing.curriculum)
  const { proposal } = path
  const sections = (
    <>
      {path.content.sections.map((section) => (
        <div key={section.id} className={styles.section}>
          {section.title && <h4>{section.title}</h4>}
          <ul className={styles.items}>
            {section.items.map((item) => (
              <PathItemRow key={item.id} path={path} item={item} standing={standing} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
  return (
    <article id={ownCompetencyId(path.id)} className={styles.card}>
      <header className={styles.head}>
        <h3>{path.title}</h3>
        <span className={styles.soft}>{hoursInWords(required)}</span>
      </header>
      {path.summary && <p className={styles.soft}>{path.summary}</p>}
      {path.isAssigned ? (
        <>
          <Given path={path} standing={standing} />
          {sections}
        </>
      ) : (
        <>
          <details>
            <summary>What is in it</summary>
            {sections}
          </details>
          {proposal?.status === 'open' ? (
            <TakeBack proposal={proposal} title={path.title} />
          ) : (
            <div className={styles.actions}>
              {proposal?.status === 'declined' && (
                <p className={styles.soft}>
                  Declined{proposal.answer ? `: ${proposal.answer}` : '.'} You can propose it again.
                </p>
              )}
              <Button aria-label={`Propose: ${path.title}`} onClick={() => setProposing(true)}>
                Propose it for me
              </Button>
            </div>
          )}
        </>
      )}
      {proposing && <ProposeDialog path={path} onClose={() => setProposing(false)} />}
    </article>
  )
}

/** By whom, until when and with which words; a path may be there more than once. */
function Given({ path, standing }: PathCardProps) {
  const { assignments, today } = standing.roadmap
  const dues = standing.plan?.verdict.dues ?? []
  return (
    <ul className={styles.items}>
      {assignments
        .filter((assignment) => assignment.path?.id === path.id)
        .map((assignment) => {
          const verdict = dues.find(({ what }) => what.kind === 'assignment' && what.id === assignment.id)
          const sentence = verdict && dueInWords(verdict, today)
          return (
            <li key={assignment.id} className={styles.given}>
              by {assignment.assignedBy}
              {assignment.due ? `, due ${dayInWords(assignment.due, today)}` : ', no due date'}{' '}
              {sentence && <Badge tone={sentence.tone}>{sentence.text}</Badge>}
              {assignment.message && <p className={styles.soft}>{assignment.message}</p>}
            </li>
          )
        })}
    </ul>
  )
}
