import type { Metadata } from 'next'
import { SignOffsScreen } from './sign-offs-screen'

export const metadata: Metadata = {
  title: 'Sign-offs',
  description: 'Evidence that waits for your decision.',
}

export default function SignOffsPage() {
  return <SignOffsScreen />
}
