'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '@/lib/api/api-problem'
import type { Path } from '@/lib/api/contract/paths'
import { pathMutations } from '@/lib/api/queries/paths'
import type { PathContent } from '@/lib/paths/path-content'

/** What an editor writes of a path. */
export interface Draft {
  readonly title: string
  readonly summary: string
  readonly isOpen: boolean
  readonly content: PathContent
}

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed'

export interface PathDraftState {
  readonly draft: Draft
  /** The version of the last save, of which previews are made. */
  readonly version: number
  readonly state: SaveState
  /** Why the last save failed. */
  readonly problem: string | undefined
  /** The path as somebody else saved it meanwhile. */
  readonly theirs: Path | undefined
  readonly change: (change: Partial<Draft>) => void
  /** Saves mine over theirs, which I have seen, or goes on with theirs. */
  readonly resolve: (choice: 'mine' | 'theirs') => void
  readonly retry: () => void
}

/** So long after the last change it is saved. */
const pause = 700

/** A draft that saves itself a moment after each change, one save at a time, and stops where somebody else saved meanwhile. */
export function usePathDraft(path: Path): PathDraftState {
  const [draft, setDraft] = useState<Draft>(() => draftOf(path))
  const [kept, setKept] = useState<{ readonly version: number; readonly draft: Draft }>(() => ({
    version: path.version,
    draft,
  }))
  const [theirs, setTheirs] = useState<Path>()
  const [problem, setProblem] = useState<string>()
  const saving = useMutation(pathMutations.save(useQueryClient()))
  const isDirty = draft !== kept.draft
  const isBusy = saving.isPending
  const save = useRef<() => void>(undefined)
  save.current = () => {
    const sent = draft
    saving.mutate(
      { id: path.id, version: kept.version, ...sent },
      {
        onSuccess: ({ version }) => {
          setKept({ version, draft: sent })
          setProblem(undefined)
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.status === 409) setTheirs(error.current as Path)
          else setProblem(error.message)
        },
      },
    )
  }
  useEffect(() => {
    if (!isDirty || isBusy || theirs || problem !== undefined) return
    // Each change begins the pause anew.
    void draft
    const timer = setTimeout(() => save.current?.(), pause)
    return () => clearTimeout(timer)
  }, [draft, isDirty, isBusy, theirs, problem])
  // Whoever leaves for another screen within the pause has it kept all the same.
  const waits = useRef(false)
  waits.current = isDirty && !isBusy && !theirs && problem === undefined
  useEffect(
    () => () => {
      if (waits.current) save.current?.()
    },
    [],
  )
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])
  return {
    draft,
    version: kept.version,
    state: stateOf({ isDirty, isBusy, isConflict: theirs !== undefined, isFailed: problem !== undefined }),
    problem,
    theirs,
    change: (change) => {
      setProblem(undefined)
      setDraft((before) => ({ ...before, ...change }))
    },
    resolve: (choice) => {
      if (!theirs) return
      const other = draftOf(theirs)
      setKept({ version: theirs.version, draft: other })
      if (choice === 'theirs') setDraft(other)
      setTheirs(undefined)
    },
    retry: () => setProblem(undefined),
  }
}

export function draftOf({ title, summary, isOpen, content }: Path): Draft {
  return { title, summary, isOpen, content }
}

function stateOf(facts: {
  readonly isDirty: boolean
  readonly isBusy: boolean
  readonly isConflict: boolean
  readonly isFailed: boolean
}): SaveState {
  if (facts.isConflict) return 'conflict'
  if (facts.isFailed) return 'failed'
  if (facts.isBusy) return 'saving'
  return facts.isDirty ? 'unsaved' : 'saved'
}
