import { answersLine, benchAnswers } from './answers'

console.log(answersLine(await benchAnswers()))
process.exit()
