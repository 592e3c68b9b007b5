/** A mistake in `content/`: where it is, what is wrong and what to do about it. */
export interface Fault {
  /** From the folder above the content: `content/competencies/sql-mastery/competency.yaml`. */
  readonly file: string
  /** 1 is the first line. */
  readonly line: number
  readonly message: string
  readonly hint: string
}

/** Takes one fault; whoever finds it goes on reading, so that all of them are listed at once. */
export type Report = (fault: Fault) => void

/** Takes one fault of the file that is being checked. */
export type Tell = (line: number, message: string, hint: string) => void

/** By file, then line, then message. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  )
}

/** `file:line  message — hint`, which terminals and editors make into a link. */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}  ${fault.message} — ${fault.hint}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
