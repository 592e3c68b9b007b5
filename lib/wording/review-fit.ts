import { counted } from './days'

interface ReviewFit {
  readonly adopted: boolean
  /** Answers that could be foretold. */
  readonly answers: number
  readonly heldOut?:
    | { readonly published: number; readonly fitted: number; readonly answers: number }
    | undefined
}

/** What fitting the schedule to somebody's own answers came to, and what it takes. Null is before the first try. */
export function fitInWords(fit: ReviewFit | null, enoughAnswers: number): string {
  if (!fit?.heldOut) {
    return `After ${enoughAnswers} answers to cards you had before, the schedule is fitted to you. It is used only if it then foretells answers it has not seen better than the one for everybody.`
  }
  const { answers, published, fitted } = fit.heldOut
  const losses = `a loss of ${fitted.toFixed(3)} against ${published.toFixed(3)}, where less is better`
  const tried = `It was fitted to your ${counted(fit.answers, 'answer')}`
  return fit.adopted
    ? `The schedule is your own. ${tried}, and foretold the last ${answers} of them, which it had not seen, better than the one for everybody: ${losses}.`
    : `You have the schedule for everybody. ${tried}, and did not foretell the last ${answers} of them, which it had not seen, clearly better: ${losses}. It is tried again as you answer more.`
}
