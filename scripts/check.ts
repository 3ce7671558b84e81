// npm run check: types, lint, format, imports, dead code. Everything is run, also after a failure.
import { runTool } from './support/run'

const CHECKS: readonly (readonly [name: string, tool: string, args: readonly string[]])[] = [
  ['types of core', 'tsc', ['-p', 'tsconfig.core.json']],
  ['types of the shell', 'tsc', ['-p', 'tsconfig.app.json']],
  ['types of the preload script', 'tsc', ['-p', 'tsconfig.preload.json']],
  ['types of the pages', 'tsc', ['-p', 'tsconfig.renderer.json']],
  ['types of tests and scripts', 'tsc', ['-p', 'tsconfig.json']],
  ['lint and format', 'biome', ['ci', '--error-on-warnings', '.']],
  ['arrows between rooms', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'core', 'app', 'renderer']],
  ['dead code', 'knip', []],
]

const failed: string[] = []
for (const [name, tool, args] of CHECKS) {
  const code = await runTool(tool, args)
  console.log(`${code === 0 ? 'ok     ' : 'FAILED '} ${name}`)
  if (code !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
