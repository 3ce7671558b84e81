import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { whichRun } from '../support/seeds'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const PORT = 4179
const executablePath = process.env.HEADLESS_SHELL_PATH ?? process.env.CHROMIUM_PATH

// The browser edition in a real Chromium, as it is built.
export default defineConfig({
  testDir: '.',
  outputDir: path.join(ROOT, 'test-results', 'e2e-artifacts'),
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  ...whichRun(),
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: ROOT,
    port: PORT,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 832 },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox'],
    },
  },
})
