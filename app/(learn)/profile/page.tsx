import type { Metadata } from 'next'
import { catalogue } from '@/lib/curriculum/load'
import { ProfileScreen } from './profile-screen'

export const metadata: Metadata = { title: 'Profile' }

export default function ProfilePage() {
  return (
    <ProfileScreen
      outcomes={Object.fromEntries(catalogue.competencies.map((one) => [one.id, one.outcomes]))}
    />
  )
}
