import { spawn } from 'node:child_process'
import { appendFile, copyFile, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { logLine } from '#core/transfer/log'
import { readArchive } from '#core/transfer/read-archive'
import { sha256 } from '../../app/second-copy/files'
import { neededSwitches } from '../../scripts/support/electron'
import { ROOT } from '../../scripts/support/run'
import {
  everyFile,
  IDS,
  makeRoom,
  NAME,
  noteEntry,
  type Room,
  SEALED_WORDS,
  sealedEntry,
  stateAfter,
  stateOf,
  wholeText,
} from '../support/copies'
import { copyFolder, test as desktop, electronPath, expect, startArguments } from '../support/desktop'
import { skipIntroduction } from '../support/person'
import { quickReview } from '../support/start-at'

type Ended = { readonly code: number | null; readonly out: string; readonly errors: string }

/** Runs a program where there is no display, as cron does, and with the language that is given. */
async function withoutDisplay(program: string, args: readonly string[], language = 'C.UTF-8'): Promise<Ended> {
  const { DISPLAY: _, WAYLAND_DISPLAY: _wayland, LC_MESSAGES: _messages, ...environment } = process.env
  const child = spawn(program, args, { env: { ...environment, LC_ALL: language } })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, out, errors }
}

type Headless = {
  /** A second copy that the app finds beside `profile`, and room for what is written. */
  readonly room: Room
  readonly profile: string
  readonly target: (name: string) => string
  /** Runs the app on that profile. */
  readonly run: (args: readonly string[], language?: string) => Promise<Ended>
}

const test = desktop.extend<Headless>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  room: async ({}, use) => {
    const room = await makeRoom()
    await mkdir(path.join(room.root, 'backup'))
    await use(room)
    await room.leave()
  },
  profile: async ({ room }, use) => use(path.join(room.root, 'Vantage')),
  target: async ({ room }, use) => use((name) => path.join(room.root, 'backup', name)),
  run: async ({ profile }, use) =>
    use((args, language) => withoutDisplay(electronPath(), [...startArguments(profile), ...args], language)),
})

const WRITES = [noteEntry(43), sealedEntry(44)]

/** A copy with two writes in its log, sealed answers among them. */
async function begin(room: Room): Promise<void> {
  const copy = await room.open()
  await copy.keepWhole(IDS, await wholeText())
  for (const entry of WRITES) expect(await copy.append(IDS, entry)).toEqual({ kind: 'kept' })
}

async function stateIn(file: string): Promise<string> {
  const read = await readArchive(await readFile(file, 'utf8'), sha256, { allowsDangling: true })
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problem))
  expect(read.isAsWritten).toBe(true)
  return stateOf(read.archive.contents)
}

async function markdownIn(file: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(unzipSync(await readFile(file)))
  return Object.fromEntries(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

desktop(
  'a backup taken without a display, while the app runs and after, is what the app itself saves',
  async ({ start, profile }) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'vantage-backup-'))
    const file = (name: string) => path.join(folder, name)
    const run = (args: readonly string[]) => withoutDisplay(electronPath(), [...startArguments(profile), ...args])
    const { app, page } = await start({ clock: '2026-11-23T20:05:00+01:00' })
    await skipIntroduction(page)
    await quickReview(page, { goals: ['Send the draft'], sentence: 'You were busy, not working.' })
    await page.getByRole('textbox', { name: 'A note for the review' }).fill('Jotted down 随手')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Jotted down 随手', { exact: true })).toBeVisible()

    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file('from the app.json'))
    await page.evaluate(() => {
      location.hash = '/settings/safekeeping'
    })
    await page.getByRole('button', { name: 'Save an archive…' }).click()
    await expect.poll(() => readdir(folder)).toEqual(['from the app.json'])
    const before = await everyFile(copyFolder(profile))
    const whileOpen = await run(['--backup', file('while open.json')])
    expect(whileOpen).toMatchObject({ code: 0 })
    expect(whileOpen.out).toContain('1 review, 1 goal, 1 note, as last saved on ')
    expect(whileOpen.out).toContain('covered answers too')
    expect(await everyFile(copyFolder(profile))).toEqual(before)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safekeeping')
    await app.close()
    expect(await run([`--backup=${file('closed.json')}`])).toMatchObject({ code: 0 })

    // The stamp of the first line says when it was written; the last line holds the sum of the first.
    const records = async (name: string) => (await readFile(file(name), 'utf8')).split('\n').slice(1, -2)
    const saved = await records('from the app.json')
    expect(saved.join('\n')).toContain('You were busy, not working.')
    expect(await records('while open.json')).toEqual(saved)
    expect(await records('closed.json')).toEqual(saved)
    const head = async (name: string) => {
      const [first = ''] = (await readFile(file(name), 'utf8')).split('\n')
      const { stamp, ...others } = JSON.parse(`${first.slice(0, -1)}}`)
      return { ...others, stamp: { ...stamp, at: undefined } }
    }
    expect(await head('closed.json')).toEqual(await head('from the app.json'))
    await rm(folder, { recursive: true })
  },
)

test('a backup holds everything, sealed answers too; a torn last line is left alone, and nothing else is touched', async ({
  room,
  profile,
  target,
  run,
}) => {
  await begin(room)
  await appendFile(room.files().log, logLine(noteEntry(45), sha256).slice(0, 80))
  await mkdir(profile)
  await writeFile(path.join(profile, 'machine.json'), '{"version":1,"language":"zh"}')
  const before = await everyFile(room.root)
  const ended = await run(['--backup', target('日志.json')])
  expect(ended).toMatchObject({ code: 0 })
  expect(ended.out).toContain(`写好了：${target('日志.json')}`)
  expect(ended.out).toContain('封存的回答也在')
  expect(await stateIn(target('日志.json'))).toBe(stateAfter(WRITES))
  expect(await readFile(target('日志.json'), 'utf8')).toContain(SEALED_WORDS)
  const after = await everyFile(room.root)
  expect(after.filter(({ name }) => name !== 'backup/日志.json')).toEqual(before)
  expect(after.find(({ name }) => name === 'backup/日志.json')?.mode).toBe(0o600)
})

test('a daily backup replaces the one of the day before, and leaves nothing beside it', async ({
  room,
  target,
  run,
}) => {
  await begin(room)
  await writeFile(target('daily.json'), 'yesterday')
  for (let day = 0; day < 2; day += 1) expect(await run(['--backup', target('daily.json')])).toMatchObject({ code: 0 })
  expect(await stateIn(target('daily.json'))).toBe(stateAfter(WRITES))
  expect(await readdir(path.dirname(target('x')))).toEqual(['daily.json'])
})

test('an export is Markdown in a zip, in the language that was asked for, without what is sealed', async ({
  room,
  target,
  run,
}) => {
  await begin(room)
  const ended = await run(['--export', target('a.zip')])
  expect(ended).toMatchObject({ code: 0 })
  expect(ended.out).toContain('Covered answers are left out.')
  const english = await markdownIn(target('a.zip'))
  const text = Object.values(english).join('\n')
  expect(Object.keys(english)).toContain('notes.md')
  expect(english['notes.md']).toContain('Words of 43. 第43句。')
  expect(english['notes.md']).toContain('Beside 44')
  expect(text).not.toContain(SEALED_WORDS)
  expect(english['README.md']).toContain('A Vantage journal')
  expect(await run(['--export', target('b.zip'), '--language', 'zh'])).toMatchObject({ code: 0 })
  const chinese = await markdownIn(target('b.zip'))
  expect(Object.keys(chinese)).toEqual(Object.keys(english))
  expect(chinese['README.md']).toContain('旁观')
})

test('where nothing was ever written it says so, and makes nothing', async ({ room, profile, target, run }) => {
  const before = await everyFile(room.root)
  const ended = await run(['--backup', target('x.json')])
  expect(ended).toMatchObject({ code: 3, out: '' })
  expect(ended.errors).toContain(`There is no journal in ${profile} Journal. Nothing was written.`)
  expect((await run(['--export', target('x.zip')], 'zh_CN.UTF-8')).errors).toContain('里没有日志。什么都没有写。')
  expect(await everyFile(room.root)).toEqual(before)
})

test('a profile that is named and cannot be had is not passed over for the usual one', async ({ room, target }) => {
  await writeFile(path.join(room.root, 'file'), '')
  const profile = path.join(room.root, 'file', 'Vantage')
  const args = [...startArguments(profile), '--backup', target('x.json')]
  const ended = await withoutDisplay(electronPath(), args)
  expect(ended.code).not.toBe(0)
  expect(ended.errors).toContain(`${profile} Journal`)
  expect(await readdir(path.dirname(target('x')))).toEqual([])
})

test('a place that does not fit, or a copy that cannot be read, leaves everything as it was', async ({
  room,
  profile,
  target,
  run,
}) => {
  await begin(room)
  await writeFile(target('x.json'), 'yesterday')
  const before = await everyFile(room.root)
  const cases = [
    [path.join(room.root, 'none', 'x.json'), `There is no folder ${path.join(room.root, 'none')}.`],
    [path.dirname(target('x')), 'is a folder'],
    [path.join(profile, 'x.json'), 'is where Vantage itself keeps the journal'],
    [path.join(room.privateFolder, `journal-${NAME}.json`), 'is where Vantage itself keeps the journal'],
    ['/dev/null', 'is not an ordinary file'],
  ] as const
  for (const [file, words] of cases) {
    const ended = await run(['--backup', file])
    expect(ended, file).toMatchObject({ code: 1, out: '' })
    expect(ended.errors).toContain(words)
  }
  expect(await everyFile(room.root)).toEqual(before)

  const { log } = room.files()
  await writeFile(log, (await readFile(log, 'utf8')).replace('Words of 43', 'Words of 34'))
  const damaged = await run(['--backup', target('x.json')])
  expect(damaged).toMatchObject({ code: 1, out: '' })
  expect(damaged.errors).toContain('is damaged. Nothing was written.')
  expect(await readFile(target('x.json'), 'utf8')).toBe('yesterday')
})

for (const [kind, disk, words] of [
  ['full', 'mount -t tmpfs -o size=8k small "$D"', 'The disk is full.'],
  ['read-only', 'mount -t tmpfs small "$D"', 'Vantage may not write'],
] as const) {
  test(`a ${kind} disk keeps the backup of the day before`, async ({ room, profile, target }) => {
    await begin(room)
    // In a namespace of its own, where disks may be mounted: what stands on the disk then is printed at the end.
    const script = `${disk} && printf yesterday > "$D/x.json"
      ${kind === 'read-only' ? 'mount -o remount,ro "$D"' : ':'}
      "$@"; echo "code $?"; cat "$D"/*; ls -A "$D"`
    const command = [electronPath(), ...startArguments(profile), '--backup', target('x.json')]
    const given = ['-rm', 'env', `D=${path.dirname(target('x'))}`, 'sh', '-c', script, 'sh', ...command]
    const { out, errors } = await withoutDisplay('unshare', given)
    expect(errors).toContain(words)
    expect(out).toBe('code 1\nyesterdayx.json\n')
  })
}

test('help and wrong use are said in both languages', async ({ room, run }) => {
  const before = await everyFile(room.root)
  const english = await run(['--help'])
  expect(english).toMatchObject({ code: 0 })
  for (const word of ['--backup <file>', '--export <file>', '--hidden', '--version', '--language', 'Exit codes'])
    expect(english.out).toContain(word)
  const chinese = await run(['--help'], 'zh_CN.UTF-8')
  expect(chinese).toMatchObject({ code: 0 })
  expect(chinese.out).toContain('退出码')
  expect((await run(['--help', '--language', 'en'], 'zh_CN.UTF-8')).out).toBe(english.out)

  const wrong = await run(['--backup'])
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.errors).toContain('--backup needs the name of a file')
  expect((await run(['--backup', 'a.json', '--export', 'a.zip'], 'zh_CN')).errors).toContain('一次只能用一个')
  expect(await run(['--export', 'a.json'])).toMatchObject({ code: 2, out: '' })
  expect(await everyFile(room.root)).toEqual(before)
})

test('the packaged program, whose first argument is its own, does the same', async ({ room, profile, target }) => {
  await begin(room)
  const program = await packaged(room.root)
  const run = (...args: readonly string[]) =>
    withoutDisplay(program, [...neededSwitches(), `--user-data-dir=${profile}`, ...args])
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'))
  expect(await run('--version')).toMatchObject({ code: 0, out: `Vantage ${version}\n` })
  expect(await run('--backup', target('x.json'))).toMatchObject({ code: 0 })
  expect(await stateIn(target('x.json'))).toBe(stateAfter(WRITES))
  expect(await run('--backup', target('x.json'), 'left over')).toMatchObject({ code: 2 })
  expect((await run('--help')).out).toContain(`Vantage ${version}`)
  expect(await readdir(room.root)).not.toContain('Vantage')
})

/** The runtime under the program's own name with the app inside, as packaging lays it out. */
async function packaged(root: string): Promise<string> {
  const runtime = path.dirname(electronPath())
  const folder = path.join(root, 'program')
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  const program = path.join(folder, 'vantage')
  // The runtime looks for its parts beside its own file: that one cannot be a link to elsewhere.
  await link(electronPath(), program).catch(() => copyFile(electronPath(), program))
  const others = (await readdir(runtime)).filter((name) => !['resources', path.basename(electronPath())].includes(name))
  for (const name of others) await symlink(path.join(runtime, name), path.join(folder, name))
  await symlink(ROOT, path.join(folder, 'resources', 'app'))
  return program
}
