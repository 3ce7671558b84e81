import { test as base } from '@playwright/test'

/** A test whose page may not log an error, throw, or break the content policy without failing the test. */
export const test = base.extend<{ troubles: string[] }>({
  troubles: [
    async ({ page }, use) => {
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(`${error.name}: ${error.message}`))
      page.on('console', (message) => {
        const isIcon = message.location().url.endsWith('/favicon.ico')
        if (message.type() === 'error' && !isIcon) troubles.push(message.text())
      })
      await use(troubles)
      if (troubles.length > 0) throw new Error(`The page reported trouble:\n${troubles.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
