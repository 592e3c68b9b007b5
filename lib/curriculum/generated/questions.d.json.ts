import type { Question } from '../question'

declare const questions: readonly Question[]
export default questions
