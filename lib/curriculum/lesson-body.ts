import type { MDXContent } from 'mdx/types'

/**
 * The written body of a lesson, from its competency and its `file` in the catalogue. The path begins with a fixed
 * folder, so that the bundler finds every lesson and gives each its own chunk. Rejects for a file that does not exist.
 */
export async function loadLessonBody(competencyId: string, file: string): Promise<MDXContent> {
  const lesson: { default: MDXContent } = await import(
    `../../content/competencies/${competencyId}/lessons/${file}.mdx`
  )
  return lesson.default
}
