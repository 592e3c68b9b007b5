import type { LessonOutputs } from '@/lib/grading/recorded-output'

/** What the code blocks of a written lesson gave when they were last recorded; none where nothing was recorded yet. */
export async function loadLessonOutputs(competencyId: string, file: string): Promise<LessonOutputs> {
  try {
    const outputs: { default: unknown } = await import(
      `../../content/competencies/${competencyId}/lessons/${file}.outputs.json`
    )
    return outputs.default as LessonOutputs
  } catch {
    // A lesson that is just being written: the content check asks for the recording.
    return []
  }
}
