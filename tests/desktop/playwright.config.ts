import path from 'node:path'
import { defineConfig } from '@playwright/test'

// The desktop app in a real Electron, with a fresh profile a test. One at a time: windows share one display.
export default defineConfig({
  testDir: '.',
  outputDir: path.resolve(import.meta.dirname, '..', '..', 'test-results', 'desktop-artifacts'),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
})
