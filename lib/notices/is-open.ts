/** What somebody has done and handed in. */
export interface DoneFacts {
  /** Step ids. */
  readonly completed: ReadonlySet<string>
  /** Competency ids. */
  readonly proven: ReadonlySet<string>
  /** Step and competency ids handed in and waiting for a verdict or a sign-off. */
  readonly submitted: ReadonlySet<string>
  readonly stepsOf: (competencyId: string) => readonly string[]
}

/** Whether any of these steps and competencies is still for the person to do: neither done nor handed in. */
export function isOpen(items: readonly string[], { completed, proven, submitted, stepsOf }: DoneFacts) {
  const isShown = (competency: string) => proven.has(competency) || submitted.has(competency)
  const isStepOpen = (step: string) =>
    !completed.has(step) && !submitted.has(step) && !isShown(step.slice(0, step.indexOf('/')))
  return items.some((item) => {
    if (item.includes('/')) return isStepOpen(item)
    return !isShown(item) && stepsOf(item).some(isStepOpen)
  })
}
