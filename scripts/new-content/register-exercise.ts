/**
 * The text of a `competency.yaml` with one more exercise at the end of its list; everything else stays as it was
 * written. Throws where there is no list.
 */
export function registerExercise(text: string, slug: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /^exercises:/.test(line))
  if (at < 0) throw new Error('competency.yaml has no `exercises:` to add it to.')
  if (/^exercises:\s*\[\s*\]/.test(lines[at] ?? '')) {
    return lines
      .with(at, 'exercises:')
      .toSpliced(at + 1, 0, `  - ${slug}`)
      .join('\n')
  }
  let end = at + 1
  while (/^\s+- |^\s*#/.test(lines[end] ?? '')) end++
  return lines.toSpliced(end, 0, `  - ${slug}`).join('\n')
}
