'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { signInQueries } from '@/lib/api/queries/sign-in'

/** On a front page: takes the first visitor of an empty installation to the set-up screen. Shows nothing. */
export function LeadToSetUp() {
  const { data } = useQuery(signInQueries.options())
  useEffect(() => {
    if (data?.setUpNeeded) window.location.replace('/set-up')
  }, [data?.setUpNeeded])
  return null
}
