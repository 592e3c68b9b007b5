'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { toast } from '@/app/ui/toast'
import { useViewer } from '@/app/ui/viewer-context'
import { newRequestKey } from '@/lib/api/new-request-key'
import { evidenceMutations, evidenceQueries } from '@/lib/api/queries/evidence'

interface Given {
  readonly link?: string
  readonly text?: string
}

/** What the person handed in for a competency, or for one exercise of it, and how to hand in more. */
export function useEvidence(competency: string, exercise?: string) {
  const { viewer } = useViewer()
  const client = useQueryClient()
  // Asked only once somebody is known to be signed in: these pages are read by guests too.
  const { data, error } = useQuery({ ...evidenceQueries.of(competency), enabled: Boolean(viewer) })
  const submitting = useMutation(evidenceMutations.submit(client))
  const withdrawing = useMutation(evidenceMutations.withdraw(client))
  // The same text again is the same request, however often it is sent: it is handed in once.
  const lastRequest = useRef<{ readonly of: string; readonly key: string }>(undefined)

  const submissions = data?.submissions.filter(({ subject }) =>
    exercise ? subject.exercise === `${competency}/${exercise}` : subject.exercise === undefined,
  )
  return {
    viewer,
    error,
    submissions,
    waiting: submissions?.find(({ status }) => status === 'submitted'),
    hasManager: data?.hasManager ?? true,
    submitting,
    withdrawing,
    submit: (given: Given, onDone: () => void) => {
      const of = JSON.stringify(given)
      const key = lastRequest.current?.of === of ? lastRequest.current.key : newRequestKey()
      lastRequest.current = { of, key }
      submitting.mutate(
        { competency, exercise, ...given, requestKey: key },
        {
          onSuccess: () => {
            lastRequest.current = undefined
            toast({ text: 'Handed in. You will be told what is decided.' })
            onDone()
          },
        },
      )
    },
  }
}
