import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

const executablePath = process.env.CHROMIUM_PATH

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
      {
        test: {
          name: 'unit',
          include: ['{core,renderer,tests/unit}/**/*.test.ts'],
          environment: 'node',
          // Nothing tested here changes what others see: files share their modules, which halves the time.
          pool: 'threads',
          isolate: false,
          maxWorkers: '100%',
          // Properties of whole journals take seconds where other work goes on.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'files',
          include: ['{app,tests/files}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
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
