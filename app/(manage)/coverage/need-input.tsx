'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { TextInput } from '@/app/ui/text-input'
import type { Coverage } from '@/lib/api/contract/coverage'
import { coverageMutations } from '@/lib/api/queries/coverage'
import styles from './need-table.module.css'

interface NeedInputProps {
  readonly team: string
  readonly need: Coverage['needs'][number]
  readonly title: string
}

const most = 500

/** One number, saved on leaving it or with Enter. Escape takes back what was not saved. */
export function NeedInput({ team, need, title }: NeedInputProps) {
  const [typed, setTyped] = useState<string>()
  const saving = useMutation(coverageMutations.setNeed(useQueryClient(), team))
  const errorId = useId()
  const save = () => {
    if (typed === undefined || saving.isPending) return
    const needed = Number(typed)
    if (typed.trim() === '' || !Number.isInteger(needed) || needed < 0 || needed > most) return
    if (needed === need.needed) return setTyped(undefined)
    saving.mutate({ ...need, needed }, { onSuccess: () => setTyped(undefined) })
  }
  const fault = typed === undefined ? undefined : faultOf(typed)
  // A conflict tells how it stands now beside what was typed; saving again then counts from there.
  const problem =
    fault ?? (saving.error && typed !== undefined ? conflictText(saving.error, need.needed) : undefined)
  return (
    <>
      <TextInput
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        step={1}
        className={styles.input}
        aria-label={`People needed for ${title}`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? errorId : undefined}
        aria-busy={saving.isPending || undefined}
        value={typed ?? String(need.needed)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          if (event.key === 'Escape') setTyped(undefined)
        }}
      />
      {problem && (
        <p id={errorId} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}

function faultOf(typed: string): string | undefined {
  const value = Number(typed)
  if (typed.trim() === '' || !Number.isInteger(value)) return 'Write a whole number.'
  return value < 0 || value > most ? `From 0 to ${most}.` : undefined
}

function conflictText(error: Error & { readonly kind?: string }, now: number): string {
  if (error.kind !== 'conflict') return error.message
  return `Somebody else has set it to ${now}. Press Enter to keep yours, Escape to take theirs.`
}
