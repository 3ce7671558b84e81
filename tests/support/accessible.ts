import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { IS_LONG } from './seeds'
import { expect } from './test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Scheme = 'light' | 'dark'

/** In which schemes each page is looked at by one test: in each change in both, in the long run with a test for each. */
export const SCHEMES: readonly (readonly Scheme[])[] = IS_LONG ? [['light'], ['dark']] : [['light', 'dark']]

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type Violation = {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}
declare global {
  interface Window {
    axe?: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }
  }
}

/** Runs axe on the page as it stands, in each scheme, and expects nothing to be wrong. Leaves it in the first one. */
export async function expectAccessible(page: Page, where: string, schemes: readonly Scheme[]): Promise<void> {
  await page.locator('h1').first().waitFor()
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  for (const scheme of schemes) {
    if (schemes.length > 1) await showIn(page, scheme)
    // Transitions of up to 200 ms: colours are judged when they have settled.
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
    // Only colours differ between schemes: what else axe knows is asked in the first.
    const rules = scheme === schemes[0] ? {} : { runOnly: { type: 'rule', values: COLOUR_RULES } }
    const violations = await page.evaluate(
      async (options) => (await window.axe?.run(document, { resultTypes: ['violations'], ...options }))?.violations,
      rules,
    )
    const found = violations?.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`,
    )
    expect(found, `${where}, ${scheme}`).toEqual([])
  }
  const [first] = schemes
  if (first && schemes.length > 1) await showIn(page, first)
}

/** Shows the page as on a system of that scheme, and waits until it is so. */
export async function showIn(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
}
