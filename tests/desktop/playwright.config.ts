import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { LEFT_OUT_DESKTOP } from '../support/linux-only'
import { whichRun } from '../support/seeds'

const PACKED = '*packaged.spec.ts'

// The desktop app in a real Electron, with a fresh profile a test. On Linux each worker has a desktop of its own
// (tests/support/own-desktop.ts); elsewhere all windows share one screen, so there they come one after another.
export default defineConfig({
  testDir: '.',
  outputDir: path.resolve(import.meta.dirname, '..', '..', 'test-results', 'desktop-artifacts'),
  fullyParallel: true,
  workers: process.platform === 'linux' ? 2 : 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  ...whichRun(),
  projects: [
    // Packed once, beside the tests that need no packed program.
    { name: 'pack', testMatch: 'pack.setup.ts' },
    { name: 'desktop', testMatch: '*.spec.ts', testIgnore: [PACKED, ...LEFT_OUT_DESKTOP] },
    { name: 'packed', testMatch: PACKED, testIgnore: [...LEFT_OUT_DESKTOP], dependencies: ['pack'] },
  ],
})
