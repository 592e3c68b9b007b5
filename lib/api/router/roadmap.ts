import { getPlan } from '@/lib/services/roadmap/get-plan'
import { getRoadmap } from '@/lib/services/roadmap/get-roadmap'
import { asOutput } from '../as-output'
import { own } from './implement'

export const roadmapRouter = {
  get: own.roadmap.get.handler(async ({ context }) => asOutput(await getRoadmap(context, context.viewer))),
  plan: own.roadmap.plan.handler(async ({ context }) => asOutput(await getPlan(context, context.viewer))),
}
