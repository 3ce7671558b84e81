import path from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { ROOT } from '../scripts/support/run'
import type { Measured } from './support/look-back-page'
import type { Result } from './support/sample'

/** What a quarterly review and a five-year check-in open on, assembled from a stored journal, against reading it raw. */
export async function measureLookBack(
  page: Page,
  { quarter, span }: { readonly quarter: string; readonly span: string },
): Promise<readonly Result[]> {
  await page.evaluate(await bundled())
  const measured = async (kind: string, periodKey: string): Promise<Measured> =>
    await page.evaluate(([name, key]) => Reflect.get(globalThis, 'lookBack').measure(name, key), [kind, periodKey])
  const result = (name: string, { assembled, raw, rows }: Measured, aim: number): Result => ({
    name,
    value: assembled,
    unit: 'ms',
    baseline: `the same ${rows} rows read raw, ${raw.toFixed(1)} ms`,
    ratio: assembled / raw,
    aim,
  })
  return [
    result('a quarter assembled, fifty years', await measured('quarterly', quarter), 3),
    result('five years assembled, fifty years', await measured('five-year', span), 10),
  ]
}

/** The measuring code as one script for the page. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { 'import.meta.env.APP_VERSION': '"0"', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.join(ROOT, 'bench', 'support', 'look-back-page.ts'),
        formats: ['iife'],
        name: 'lookBack',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('The measuring code was not built')
  return `${chunk.code}\nglobalThis.lookBack = lookBack`
}
