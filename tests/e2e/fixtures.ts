import { test as base, expect } from '@playwright/test'
import { signIn } from '@/tests/browser/sign-in'

interface Fixtures {
  /** Makes this test's browser somebody of Harebell, by e-mail. Call it before going anywhere. */
  readonly signedInAs: (email: string) => Promise<void>
  /** What pages have complained about so far; anything in it at the end fails the test. */
  readonly complaints: string[]
}

/** Playwright's test with somebody signed in, and with what every page complains about watched: errors and blocked scripts. */
export const test = base.extend<Fixtures>({
  signedInAs: async ({ context }, use) => {
    await use((email) => signIn(context.request, email))
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('weberror', (error) => complaints.push(String(error.error())))
      context.on('console', (message) => {
        // The browser itself notes each answer of 400 and more; that is for the test to judge.
        if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
          complaints.push(message.text())
      })
      await use(complaints)
      expect(complaints, 'complaints of the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
