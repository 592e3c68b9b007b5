'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** Who is looking, as far as the shell needs to know. */
interface Viewer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly isAuthor?: boolean
  /** How much they were told and have not read. */
  readonly unread: number
  /** The teams they manage directly. */
  readonly manages: readonly { readonly id: string; readonly name: string }[]
}

export interface ViewerState {
  /** Null when nobody is signed in, undefined while that is not known yet. */
  readonly viewer: Viewer | null | undefined
  readonly signOut: () => void
}

const ViewerContext = createContext<ViewerState>({ viewer: undefined, signOut: () => undefined })

/** Tells every screen inside who is looking and how they sign out. */
export function ViewerProvider({ children, ...state }: ViewerState & { children: ReactNode }) {
  return <ViewerContext value={state}>{children}</ViewerContext>
}

export function useViewer(): ViewerState {
  return useContext(ViewerContext)
}
