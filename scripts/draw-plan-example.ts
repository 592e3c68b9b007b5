import { writeFileSync } from 'node:fs'
import { catalogue } from '@/lib/curriculum/load'
import { drawExamples } from './plan-example/draw'
import { planExamples } from './plan-example/example'

/** `npm run docs:plan`: draws the example of docs/planning.md anew; a test fails where the picture is not the planner's. */
writeFileSync('docs/images/plan-example.svg', drawExamples(planExamples(catalogue)))
