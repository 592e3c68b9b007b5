import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screens } from '@/tests/browser/screens'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

for (const { name, path, as } of screens) {
  test(`${name}: axe finds nothing in either theme, and nothing scrolls sideways at 320 px`, async ({
    page,
    signedInAs,
  }) => {
    // axe looks at thousands of elements three times over, and a busy machine takes its time.
    test.slow()
    if (as) await signedInAs(as)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await settled(page)
    expect.soft(await violationsIn(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect.soft(await violationsIn(page), 'dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect.soft(await beyondTheEdge(page), '320 px').toEqual([])
  })
}

async function violationsIn(page: Page): Promise<string[]> {
  // A colour on its way from one theme to the other is neither's.
  await page.evaluate(() => {
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition)
    return Promise.allSettled(moving.map(({ finished }) => finished))
  })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`)
}

/** The first elements that reach beyond the right edge, where the page scrolls sideways. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))
  })
}
