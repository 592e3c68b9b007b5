import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

test('the content is one key and one Enter away', async ({ page }) => {
  await page.goto('/competencies')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('n goes to the next step, and not while typing', async ({ page, signedInAs }) => {
  await signedInAs(people.ada)
  await page.goto('/settings')
  await settled(page)
  await page.getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/settings$/)
  await page.goto('/roadmap')
  await settled(page)
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/(learn|practice)\//)
})

test('Ctrl K jumps to a lesson by a few letters', async ({ page }) => {
  await page.goto('/competencies')
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to' }).fill('grain')
  await expect(page.getByRole('option').filter({ hasText: 'grain' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/learn\/sql-mastery\/grain-first$/)
})

test('? shows the shortcuts and Escape closes them', async ({ page }) => {
  await page.goto('/competencies')
  await settled(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Go to your next step')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a step is marked complete and taken back with the keyboard alone', async ({ page, signedInAs }) => {
  await signedInAs(people.amara)
  await page.goto('/roadmap')
  await settled(page)
  const mark = page.getByRole('button', { name: 'Mark complete' })
  await mark.focus()
  await page.keyboard.press('Enter')
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' })
  await undo.focus()
  await page.keyboard.press('Enter')
  await expect(undo).toHaveCount(0)
})
