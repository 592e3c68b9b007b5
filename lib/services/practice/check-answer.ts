import { type Answer, answerBytes } from '@/lib/grading/answer'
import { Invalid } from '../errors'

/** Throws Invalid where an answer is not one to an exercise of this form, or is too long. */
export function checkAnswer(form: Answer['form'], answer: Answer): void {
  if (answer.form !== form) {
    throw new Invalid([
      { path: 'answer.form', message: `An answer to this exercise has the form "${form}".` },
    ])
  }
  if (Buffer.byteLength(JSON.stringify(answer)) > answerBytes) {
    throw new Invalid([{ path: 'answer', message: `An answer has at most ${answerBytes / 1024} KiB.` }])
  }
}
