import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { LEFT_OUT_FILES } from './tests/support/linux-only.ts'
import { ZONES } from './tests/support/zones.ts'

const executablePath = process.env.HEADLESS_SHELL_PATH ?? process.env.CHROMIUM_PATH

const [ZONE, ...OTHER_ZONES] = ZONES
// What reckons with days and hours. The rest cannot depend on the zone: lint/local-date.grit keeps local dates out of it.
const ABOUT_TIME = '{core/calendar,core/schedule}/**/*.test.ts'
const CALENDAR_FILE = 'core/transfer/calendar-file.test.ts'

// Threads have the zone of the whole process.
process.env.TZ = ZONE

const SHARED = {
  environment: 'node' as const,
  setupFiles: ['tests/support/seeded-properties.ts'],
  // Properties of whole journals take seconds where other work goes on.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
}

// No module keeps state, as tests/unit/module-state.test.ts holds: files share their modules, which halves the time.
const SHARING = { ...SHARED, isolate: false }

/** The tests about time, in a zone; each zone has processes of its own. */
const inZone = (zone: string): TestProjectInlineConfiguration => ({
  test: { ...SHARING, name: `zone ${zone}`, include: [ABOUT_TIME, CALENDAR_FILE], pool: 'forks', env: { TZ: zone } },
})

// unit: beside the files they test, in Node. files: what is slow or needs mounts of its own, in Node. integration: the
// data rooms on a real browser's IndexedDB.
export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['core/**/*.ts'],
      exclude: ['core/**/*.test.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 97, branches: 95, functions: 97, lines: 97 },
    },
    projects: [
      { test: { ...SHARING, name: 'unit', include: ['{core,renderer,tests/unit}/**/*.test.ts'], pool: 'threads' } },
      ...OTHER_ZONES.map(inZone),
      { test: { ...SHARED, name: 'files', include: ['{app,tests/files}/**/*.test.ts'], exclude: [...LEFT_OUT_FILES] } },
      {
        plugins: [react()],
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
