import path from 'node:path'
import { defineConfig } from '@playwright/test'

// The desktop app in a real Electron, with a fresh profile a test. One at a time: windows share one display.
export default defineConfig({
  testDir: '.',
  outputDir: path.resolve(import.meta.dirname, '..', '..', 'test-results', 'desktop-artifacts'),
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
})
