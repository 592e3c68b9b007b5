'use client'

import dynamic from 'next/dynamic'

/** The heavy parts, each in a chunk of its own: a lesson without them does not load them. */
export const JoinGrain = dynamic(() => import('./join-grain'))
export const TruthTable = dynamic(() => import('./truth-table'))
export const TimeRuler = dynamic(() => import('./time-ruler'))
export const BTreeExplorer = dynamic(() => import('./b-tree-explorer'))
export const PlanTree = dynamic(() => import('./plan-tree'))
