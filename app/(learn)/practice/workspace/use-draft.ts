'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import { practiceMutations, practiceQueries } from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import { emptyAnswer, sameAnswer, sendable } from './answers'
import { chooseDraft, draftKey, keepDraft, readDraft } from './local-draft'
import { usePerson } from './use-person'
import type { WorkspaceExercise } from './workspace-exercise'

const sentAfter = 2_000

export type DraftState = 'untouched' | 'here' | 'saved' | 'not kept'

interface Offered {
  readonly answer: Answer
  readonly updatedAt: number
  readonly version: number
}

/**
 * The answer being written: kept in this browser at once, on the server two seconds after the last change. A cold one begins
 * at the start and is not kept, so that the draft stays as it was.
 */
export function useDraft(exercise: WorkspaceExercise, cold = false) {
  const { viewer } = useViewer()
  const client = useQueryClient()
  const person = usePerson()
  const key = draftKey(exercise.id, person)
  const [answer, setAnswer] = useState<Answer>(() => emptyAnswer(exercise))
  const [state, setState] = useState<DraftState>('untouched')
  const [offered, setOffered] = useState<Offered>()
  const version = useRef(0)
  const latest = useRef(answer)
  latest.current = answer
  const { data: there } = useQuery({
    ...practiceQueries.draft(exercise.id),
    enabled: Boolean(viewer) && !cold,
  })
  const { mutate: send } = useMutation(practiceMutations.saveDraft(client))

  function take(next: Answer): void {
    latest.current = next
    setAnswer(next)
  }

  // Once it is known whose draft it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the exercise is the page's own and never changes.
  useEffect(() => {
    if (person === undefined || cold) return
    const kept = readDraft(key, exercise.form)
    if (state !== 'untouched') {
      // Somebody was quicker than the answer to who they are: what they wrote stands, and what was kept is offered.
      version.current = kept?.version ?? 0
      change(latest.current)
      if (kept && !sameAnswer(kept.answer, latest.current)) setOffered({ ...kept, updatedAt: Date.now() })
      return
    }
    if (!kept) return
    version.current = kept.version
    take(kept.answer)
    setState(kept.unsent ? 'here' : 'saved')
  }, [key, person === undefined, cold])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it answers what the server has, not each letter.
  useEffect(() => {
    if (cold || !there || there.version === version.current) return
    const theirs: Answer = there.answer
    if (theirs.form !== exercise.form) return
    const choice = chooseDraft(readDraft(key, exercise.form), there, sameAnswer(theirs, latest.current))
    if (choice === 'offer') setOffered({ answer: theirs, updatedAt: there.updatedAt, version: there.version })
    if (choice !== 'adopt') return
    version.current = there.version
    take(theirs)
    keepDraft(key, { answer: theirs, version: there.version, unsent: false })
    setState('saved')
  }, [there, key, cold])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` and the exercise stay the same.
  useEffect(() => {
    if (!viewer || state !== 'here' || offered) return
    const timer = setTimeout(() => {
      const sent = answer
      send(
        { exerciseId: exercise.id, answer: sendable(sent), basedOn: version.current },
        {
          onSuccess: ({ version: given, replaced }) => {
            const done = latest.current === sent
            version.current = given
            keepDraft(key, { answer: latest.current, version: given, unsent: !done })
            if (done) setState('saved')
            if (replaced && !sameAnswer(replaced.answer, sent)) setOffered({ ...replaced, version: given })
          },
        },
      )
    }, sentAfter)
    return () => clearTimeout(timer)
  }, [answer, state, viewer, offered])

  function change(next: Answer): void {
    take(next)
    if (cold) return
    setState(keepDraft(key, { answer: next, version: version.current, unsent: true }) ? 'here' : 'not kept')
  }

  return {
    answer,
    change,
    state,
    offered,
    /** Takes the other device's text, or leaves it; either way it is settled. */
    settle(useTheirs: boolean): void {
      if (!offered) return
      version.current = Math.max(version.current, offered.version)
      setOffered(undefined)
      change(useTheirs ? offered.answer : latest.current)
    },
  }
}
