'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { NextStepProvider } from '@/app/ui/next-step-context'

/** What every screen needs around it: the query cache and the next step. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <NextStepProvider>{children}</NextStepProvider>
    </QueryClientProvider>
  )
}
