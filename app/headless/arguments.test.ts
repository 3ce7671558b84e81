import { describe, expect, test } from 'vitest'
import { commandIn, ownArguments } from './arguments'

describe('the own arguments of a program', () => {
  test('are all but its name when it is packaged', () => {
    expect(ownArguments(['/opt/vantage', '--backup', 'x.json'], false)).toEqual(['--backup', 'x.json'])
    expect(ownArguments(['/opt/vantage'], false)).toEqual([])
  })

  test('leave out the folder of the app where the plain runtime was given one, behind its switches', () => {
    const given = ['/electron', '--no-sandbox', '.', '--export', 'x.zip']
    expect(ownArguments(given, true)).toEqual(['--no-sandbox', '--export', 'x.zip'])
    expect(ownArguments(['/electron'], true)).toEqual([])
  })
})

const write = (written: string, file: string) => ({ kind: 'write', written, file })
const wrong = (problem: object) => ({ kind: 'wrong-use', problem })

describe('a command', () => {
  test.each([
    [''],
    ['--hidden'],
    ['--language zh'],
    ['--no-sandbox --user-data-dir=/x --inspect=0'],
    ['file.json'],
    ['-psn_0_12345'],
    ['--backups x.json'],
  ])('is none in “%s”: the app starts', (line) => {
    expect(commandIn(line.split(' ').filter(Boolean))).toBeUndefined()
  })

  test.each([
    ['--backup x.json', write('backup', 'x.json')],
    ['--backup=x.json', write('backup', 'x.json')],
    ['--backup=-x=1.json', write('backup', '-x=1.json')],
    ['--backup x', write('backup', 'x')],
    ['--export ~/旁观.zip', write('export', '~/旁观.zip')],
    ['--no-sandbox --export x.zip --disable-gpu --user-data-dir=/x --hidden', write('export', 'x.zip')],
    ['--version', { kind: 'version' }],
    ['--help', { kind: 'help' }],
    ['--help --backup', { kind: 'help' }],
    ['--backup a b c --help --language fr', { kind: 'help' }],
    ['--help --language zh', { kind: 'help', language: 'zh' }],
    ['--language=en --backup x.json', { ...write('backup', 'x.json'), language: 'en' }],
    ['--export x.zip --language zh', { ...write('export', 'x.zip'), language: 'zh' }],
  ])('is understood in “%s”', (line, command) => {
    expect(commandIn(line.split(' '))).toEqual(command)
  })

  test.each([
    ['--backup', wrong({ kind: 'no-file', written: 'backup' })],
    ['--backup=', wrong({ kind: 'no-file', written: 'backup' })],
    ['--export --language zh', { ...wrong({ kind: 'no-file', written: 'export' }), language: 'zh' }],
    ['--backup -x.json', wrong({ kind: 'no-file', written: 'backup' })],
    ['--backup x.json --export x.zip', wrong({ kind: 'two-commands' })],
    ['--backup x.json --backup y.json', wrong({ kind: 'two-commands' })],
    ['--backup x.json --version', wrong({ kind: 'two-commands' })],
    ['--backup my journal.json', wrong({ kind: 'left-over', word: 'journal.json' })],
    ['--version x', wrong({ kind: 'left-over', word: 'x' })],
    ['--backup x.json --languge zh', wrong({ kind: 'left-over', word: 'zh' })],
    ['--backup x.json --language fr', wrong({ kind: 'language', given: 'fr' })],
    ['--backup x.json --language', wrong({ kind: 'language', given: '' })],
    ['--backup x.ZIP', wrong({ kind: 'wrong-ending', written: 'backup', file: 'x.ZIP' })],
    ['--backup x.json.gz', wrong({ kind: 'wrong-ending', written: 'backup', file: 'x.json.gz' })],
    ['--export x.json', wrong({ kind: 'wrong-ending', written: 'export', file: 'x.json' })],
    ['--export x.md', wrong({ kind: 'wrong-ending', written: 'export', file: 'x.md' })],
  ])('is refused in “%s”', (line, command) => {
    expect(commandIn(line.split(' '))).toEqual(command)
  })
})
