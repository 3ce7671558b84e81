import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { autostartEntry, autostartFile, xdgLogin } from './autostart'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vantage-login-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const entryFile = () => path.join(folder, 'config', 'autostart', 'vantage.desktop')

/** A program whose path has everything in it that a desktop entry has to escape. */
async function program(name = 'van tage "$1" `x` 100% \\旁观'): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, '#!/bin/sh\n')
  await chmod(file, 0o755)
  return file
}

describe('starting with the computer', () => {
  test('is off where there is no entry, on once it is written, and off again', async () => {
    const login = xdgLogin(entryFile(), [await program()])
    expect(await login.isOn()).toBe(false)
    await login.set(true)
    expect(await login.isOn()).toBe(true)
    await login.set(false)
    expect(await login.isOn()).toBe(false)
    // Twice is no error.
    await login.set(false)
  })

  test.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])('is off when the desktop says %s', async (line) => {
    const login = xdgLogin(entryFile(), [await program()])
    await login.set(true)
    const entry = await readFile(entryFile(), 'utf8')
    await writeFile(entryFile(), `${entry.replace('X-GNOME-Autostart-enabled=true\n', '')}${line}\n`)
    expect(await login.isOn()).toBe(false)
  })

  test('starts the newer file once that was started, and keeps what the desktop wrote', async () => {
    const older = xdgLogin(entryFile(), [await program('Vantage-1.0.AppImage')])
    const newer = xdgLogin(entryFile(), [await program('Vantage-1.1 $100.AppImage')])
    await newer.refresh()
    expect(await newer.isOn()).toBe(false)
    await older.set(true)
    const entry = await readFile(entryFile(), 'utf8')
    await writeFile(entryFile(), `${entry}X-GNOME-Autostart-Delay=5\nHidden=true\n`)
    await newer.refresh()
    const lines = (await readFile(entryFile(), 'utf8')).split('\n')
    expect(lines.filter((line) => line.startsWith('Exec='))).toEqual([expect.stringContaining('Vantage-1.1')])
    expect(lines).toContain('X-GNOME-Autostart-Delay=5')
    // Whoever switched it off there is not started again.
    expect(await newer.isOn()).toBe(false)
  })

  test('is off when the program it names is gone', async () => {
    const file = await program()
    const login = xdgLogin(entryFile(), [file])
    await login.set(true)
    await rm(file)
    expect(await login.isOn()).toBe(false)
  })
})

describe('the entry', () => {
  test('starts the program without a window', () => {
    const lines = autostartEntry(['/opt/Vantage/vantage']).split('\n')
    expect(lines[0]).toBe('[Desktop Entry]')
    expect(lines).toContain('Exec="/opt/Vantage/vantage" --hidden')
    expect(lines).toContain('Name[zh_CN]=旁观')
  })

  test('escapes what the specification reserves', () => {
    expect(autostartEntry(['/a "b" $c `d` 5%'])).toContain('Exec="/a \\\\"b\\\\" \\\\$c \\\\`d\\\\` 5%%" --hidden\n')
    // A backslash is escaped once for the quotes and once for the string.
    expect(autostartEntry(['a\\b'])).toContain('Exec="a\\\\\\\\b" --hidden\n')
  })

  test('lies in the person’s own autostart folder', () => {
    expect(autostartFile({}, '/home/a')).toBe('/home/a/.config/autostart/vantage.desktop')
    expect(autostartFile({ XDG_CONFIG_HOME: '/c' }, '/home/a')).toBe('/c/autostart/vantage.desktop')
    // The specification: a relative path is to be ignored.
    expect(autostartFile({ XDG_CONFIG_HOME: 'c' }, '/home/a')).toBe('/home/a/.config/autostart/vantage.desktop')
  })
})
