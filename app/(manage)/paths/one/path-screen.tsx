'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { useAddressId } from '@/app/ui/use-address-id'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { pathQueries } from '@/lib/api/queries/paths'

/** Dragging is fetched with the builder, by those who build. */
const Builder = dynamic(() => import('./builder'), {
  ssr: false,
  loading: () => <Skeleton label="Fetching the builder" lines={6} />,
})

/** One path, to be read and changed. */
export function PathScreen() {
  const id = useAddressId('/paths')
  const path = useQuery({ ...pathQueries.one(id ?? ''), enabled: id !== undefined })
  const curriculum = useQuery(curriculumQueries.list())
  if (path.data && curriculum.data)
    return <Builder key={path.data.id} path={path.data} curriculum={curriculum.data} />
  const error = path.error ?? curriculum.error
  if (!error) return <Skeleton label="Fetching the path" lines={6} />
  if ('status' in error && (error.status === 404 || error.status === 422))
    return (
      <EmptyState title="There is no such path" action={<LinkButton href="/paths">All paths</LinkButton>}>
        It may belong to a team that is not yours.
      </EmptyState>
    )
  return (
    <Notice tone="late" title="Could not fetch the path">
      <p>{error.message}</p>
      <Button
        onClick={() => {
          void path.refetch()
          void curriculum.refetch()
        }}
      >
        Try again
      </Button>
    </Notice>
  )
}
