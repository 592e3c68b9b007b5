import type { Answer } from '@/lib/grading/answer'

/** A draft as this browser keeps it. */
export interface LocalDraft {
  readonly answer: Answer
  /** The server's version it was based on; 0 where there was none. */
  readonly version: number
  /** Typed since the server last took it. */
  readonly unsent: boolean
}

/** One person's draft of one exercise: whoever uses the browser next does not see it. */
export function draftKey(exerciseId: string, person: string | undefined): string {
  return `cairn:draft:${person ?? 'guest'}:${exerciseId}`
}

/** The draft kept here, if there is one that can be read. */
export function readDraft(key: string, form: Answer['form']): LocalDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept?.answer?.form === form && typeof kept.version === 'number' ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft; false where the browser does not let us. */
export function keepDraft(key: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export type DraftChoice = 'keep' | 'adopt' | 'offer'

/**
 * What to do with the draft that the server has: take it over silently where nothing was typed here since, offer it
 * where both have changed, leave it where it is the one that this browser's is based on.
 */
export function chooseDraft(
  here: LocalDraft | undefined,
  there: { readonly version: number },
  same: boolean,
): DraftChoice {
  if (same) return 'adopt'
  if (!here) return 'adopt'
  if (there.version === here.version) return 'keep'
  return here.unsent ? 'offer' : 'adopt'
}
