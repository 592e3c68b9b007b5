import type { ExercisePackage } from '@/lib/grading/exercise-package'

/** Fetches what grading needs of one exercise. Throws, in words for the learner, where it cannot be had. */
export async function openPackage(id: string): Promise<ExercisePackage> {
  const index: Readonly<Record<string, { readonly file: string }>> = await fetchJson('/exercises/index.json')
  const entry = index[id]
  if (!entry) throw new Error('This exercise has no checks on this server. Your text is still here.')
  return fetchJson(`/exercises/${entry.file}`)
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok)
    throw new Error(`The server did not give the exercise (${response.status}). Your text is still here.`)
  return response.json()
}
