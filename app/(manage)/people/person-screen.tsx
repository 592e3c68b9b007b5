'use client'

import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Skeleton } from '@/app/ui/skeleton'
import { useAddressId } from '@/app/ui/use-address-id'
import { PersonStanding } from './person-standing'

/** One person, as those who manage them see them. */
export function PersonScreen() {
  const id = useAddressId('/people')
  if (id === undefined) return <Skeleton label="Fetching the person" lines={8} />
  return (
    <PersonStanding
      personId={id}
      titleOf={(name) => name}
      above={<Breadcrumbs trail={[{ href: '/team', title: 'Teams' }]} />}
    />
  )
}
