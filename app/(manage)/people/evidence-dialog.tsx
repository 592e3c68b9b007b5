'use client'

import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { standingsQueries } from '@/lib/api/queries/standings'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { EvidenceView } from './evidence-view'

interface EvidenceDialogProps {
  readonly personId: string
  readonly personName: string
  readonly competency: string
  readonly index: CurriculumIndex
  /** Left out where the person's page is already there. */
  readonly hidesPerson?: boolean
  readonly onClose: () => void
}

/** What stands behind one cairn of a person. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { personId, personName, competency, index, hidesPerson, onClose } = props
  const evidence = useQuery(standingsQueries.evidence(personId, competency))
  return (
    <Dialog
      title={`${personName}: ${index.competencyTitle(competency)}`}
      onClose={onClose}
      actions={
        <>
          {!hidesPerson && (
            <LinkButton kind="primary" href={`/people/${personId}`}>
              All about {personName}
            </LinkButton>
          )}
          <LinkButton href={`/competencies/${competency}`}>The competency</LinkButton>
        </>
      }
    >
      {evidence.isPending && <Skeleton label="Fetching the evidence" lines={5} />}
      {evidence.isError && (
        <Notice tone="late" title="Could not fetch the evidence">
          {'status' in evidence.error && evidence.error.status === 404
            ? 'You do not look after this person any more, or they have left.'
            : 'The connection or the server did not answer. Close this and try again.'}
        </Notice>
      )}
      {evidence.data && <EvidenceView evidence={evidence.data} index={index} />}
    </Dialog>
  )
}
