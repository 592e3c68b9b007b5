/** A step that nobody of the crowd's first has done yet. */
const step = '/api/v1/steps/executive-communication/answer-first/completion'

/**
 * Lets learners complete a step and undo it by turns, so many times a second in all, however long the answers take.
 * Stopping gives how many a second were answered; throws where one was refused.
 */
export function writeSteadily(origin: string, cookies: readonly string[], perSecond: number) {
  const started = performance.now()
  const answers: Promise<void>[] = []
  const write = async (number: number) => {
    const isOdd = Math.floor(number / cookies.length) % 2 === 1
    const response = await fetch(`${origin}${step}`, {
      method: isOdd ? 'DELETE' : 'PUT',
      headers: { cookie: cookies[number % cookies.length] ?? '' },
    })
    if (!response.ok) throw new Error(`${step} answered ${response.status}.`)
    await response.arrayBuffer()
  }
  const writing = setInterval(() => {
    // A timer that came late makes up for it.
    const due = Math.floor(((performance.now() - started) / 1_000) * perSecond)
    while (answers.length < due) answers.push(write(answers.length))
  }, 1_000 / perSecond)
  return {
    stop: async (): Promise<number> => {
      clearInterval(writing)
      await Promise.all(answers)
      return answers.length / ((performance.now() - started) / 1_000)
    },
  }
}
