// Starts the app on a profile that cannot be written to, inside a user namespace of its own (`unshare -rm`): as root,
// permissions alone would not hold. Prints what stands on the page.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { _electron } from '@playwright/test'
import { electronPath, startArguments } from './desktop'

const [profile = ''] = process.argv.slice(2)
mkdirSync(profile, { recursive: true })
execFileSync('mount', ['--bind', profile, profile])
execFileSync('mount', ['-o', 'remount,bind,ro', profile])
const app = await _electron.launch({
  executablePath: electronPath(),
  args: startArguments(profile, ['--lang=en-GB']),
  env: { ...process.env, LANGUAGE: 'en_GB' } as Record<string, string>,
})
const page = await app.firstWindow()
await page.getByRole('heading', { level: 1 }).waitFor()
console.log(JSON.stringify({ text: await page.locator('main').textContent() }))
await app.close()
process.exit(0)
