'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { toast } from '@/app/ui/toast'
import type { MyPath } from '@/lib/api/contract/assignments'
import { assignmentMutations } from '@/lib/api/queries/assignments'
import { dayInWords } from '@/lib/wording/days'
import styles from './my-paths.module.css'

interface TakeBackProps {
  readonly proposal: NonNullable<MyPath['proposal']>
  readonly title: string
}

/** Somebody waits for an answer, and may take back what they asked. */
export function TakeBack({ proposal, title }: TakeBackProps) {
  const taking = useMutation(assignmentMutations.takeBack(useQueryClient()))
  return (
    <div className={styles.actions}>
      <Badge tone="info">
        proposed{proposal.dueOn ? `, by ${dayInWords(proposal.dueOn)}` : ''}: waiting for an answer
      </Badge>
      <Button
        kind="quiet"
        busy={taking.isPending}
        aria-label={`Take back: ${title}`}
        onClick={() =>
          taking.mutate(proposal.id, {
            onSuccess: () => toast({ text: 'Taken back.' }),
            onError: (error) => toast({ text: error.message }),
          })
        }
      >
        Take it back
      </Button>
    </div>
  )
}
