'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect } from 'react'
import { signOut } from '@/app/(site)/sign-in/sign-in'
import { toast } from '@/app/ui/toast'
import { ViewerProvider } from '@/app/ui/viewer-context'
import { meQueries } from '@/lib/api/queries/me'
import { keepLastViewer } from './last-viewer'

/** Tells every screen who is signed in, and how they sign out. */
export function ViewerSession({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { data: viewer } = useQuery(meQueries.viewer())
  const leave = useCallback(async () => {
    try {
      await signOut()
    } catch {
      toast({ text: 'The server cannot be reached, so you are still signed in. Try again soon.' })
      return
    }
    // Nothing of one person stays in the page for the next.
    client.clear()
    keepLastViewer(null)
    window.location.assign('/')
  }, [client])
  useEffect(() => {
    if (viewer !== undefined) keepLastViewer(viewer?.email ?? null)
  }, [viewer])
  return (
    <ViewerProvider viewer={viewer} signOut={leave}>
      {children}
    </ViewerProvider>
  )
}
