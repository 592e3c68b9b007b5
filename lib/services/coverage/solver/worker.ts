import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'
import { planCoverage } from '@/lib/coverage/plan-coverage'
import { highsSolver } from './highs-solver'
import type { SolverJob } from './solve-in-thread'

/** A thread of its own makes one plan and ends: solving is one long computation, and the server goes on answering meanwhile. */
const { problem, seconds }: SolverJob = workerData
const highs = await loadHighs()
parentPort?.postMessage(planCoverage(problem, highsSolver(highs, seconds)))
