/** What waits to be graded, as far as its place in line goes. */
export interface InLine {
  readonly id: string
  readonly personId: string
  readonly submittedAt: Date
}

/**
 * The line as it will be served: whoever was served goes behind everyone who came before that, so that somebody with
 * three answers waiting takes turns with those who have one (start-time fair queuing, Goyal, Vin and Chen 1996). Nobody
 * who comes later can keep pushing somebody back.
 */
export function inTurn<Item extends InLine>(
  waiting: readonly Item[],
  served: ReadonlyMap<string, Date>,
): readonly Item[] {
  const firstComeFirst = [...waiting].sort(byInstantThenId)
  const lastServed = new Map([...served].map(([personId, at]) => [personId, at.getTime()]))
  const line: Item[] = []
  let clock = Number.NEGATIVE_INFINITY
  while (firstComeFirst.length > 0) {
    const starts = firstComeFirst.map(({ personId, submittedAt }) =>
      Math.max(submittedAt.getTime(), lastServed.get(personId) ?? Number.NEGATIVE_INFINITY),
    )
    const earliest = Math.min(...starts)
    const [next] = firstComeFirst.splice(starts.indexOf(earliest), 1)
    if (!next) break
    line.push(next)
    // As if each took a moment: the one after it of the same person waits for everybody who is there by then.
    clock = Math.max(clock, ...waiting.map(({ submittedAt }) => submittedAt.getTime())) + 1
    lastServed.set(next.personId, clock)
  }
  return line
}

function byInstantThenId(a: InLine, b: InLine): number {
  return a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : 1)
}
