/**
 * A title in lines of at most so many characters, broken at spaces and after a slash or a hyphen; a word that is longer
 * by itself keeps its line.
 */
export function wrapTitle(title: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of title.split(/(?<=[ /-])/)) {
    if (line && (line + piece).trimEnd().length > most) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line ? [...lines, line.trimEnd()] : lines
}
