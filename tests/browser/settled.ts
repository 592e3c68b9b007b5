import { expect, type Page } from '@playwright/test'

/** Resolves once a page has what it fetches, and shows it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Fetching/ })).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}
