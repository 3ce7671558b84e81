import { LANGUAGES, type Language } from '#core/calendar/labels'

/** What is written without a window: a whole archive, or Markdown for reading elsewhere. */
export type Written = 'backup' | 'export'

/** What can be wrong with the words of a command. */
export type WrongUse =
  | { readonly kind: 'no-file'; readonly written: Written }
  /** A name whose ending says that something else is meant. */
  | { readonly kind: 'wrong-ending'; readonly written: Written; readonly file: string }
  | { readonly kind: 'two-commands' }
  | { readonly kind: 'language'; readonly given: string }
  | { readonly kind: 'left-over'; readonly word: string }

/** What the command line asks for and needs no window. */
export type Command = { readonly language?: Language } & (
  | { readonly kind: 'write'; readonly written: Written; readonly file: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong-use'; readonly problem: WrongUse }
)

/** A program's own arguments: without its name, and without the folder of the app where the plain runtime was given one. */
export function ownArguments(argv: readonly string[], isPlainRuntime: boolean): readonly string[] {
  const given = argv.slice(1)
  if (!isPlainRuntime) return given
  const app = given.findIndex((word) => !word.startsWith('-'))
  return given.filter((_, index) => index !== app)
}

const COMMANDS = ['--backup', '--export', '--help', '--version'] as const
const WITH_VALUE = ['--backup', '--export', '--language']

// A zip that is called .json, or the other way round, would be found out on the day it is needed.
const WRONG_ENDINGS = { backup: /\.(zip|gz|md)$/i, export: /\.(json|gz|md)$/i } as const

/**
 * What some arguments ask for without a window; undefined when the app is to start as always. Switches that are not known
 * here are the runtime's own, of which there are hundreds.
 */
export function commandIn(given: readonly string[]): Command | undefined {
  const { switches, leftOver } = parsed(given)
  const asked = switches.filter(({ name }) => COMMANDS.some((command) => command === name))
  const [first, second] = asked
  if (!first) return undefined
  const languages = switches.filter(({ name }) => name === '--language').map(({ value = '' }) => value)
  const language = LANGUAGES.find((one) => one === languages.at(-1))
  const said = language ? { language } : {}
  const wrong = (problem: WrongUse): Command => ({ ...said, kind: 'wrong-use', problem })

  // Whoever asks for help gets it, whatever else stands there.
  if (asked.some(({ name }) => name === '--help')) return { ...said, kind: 'help' }
  const unknown = languages.find((value) => !LANGUAGES.some((one) => one === value))
  if (unknown !== undefined) return wrong({ kind: 'language', given: unknown })
  if (second) return wrong({ kind: 'two-commands' })
  const written = first.name === '--backup' ? 'backup' : 'export'
  const file = first.value ?? ''
  if (first.name !== '--version' && file === '') return wrong({ kind: 'no-file', written })
  if (leftOver !== undefined) return wrong({ kind: 'left-over', word: leftOver })
  if (first.name === '--version') return { ...said, kind: 'version' }
  if (WRONG_ENDINGS[written].test(file)) return wrong({ kind: 'wrong-ending', written, file })
  return { ...said, kind: 'write', written, file }
}

type Switch = { readonly name: string; readonly value?: string }

/** `--name value` and `--name=value`, and the first word that belongs to no switch. */
function parsed(given: readonly string[]): { readonly switches: readonly Switch[]; readonly leftOver?: string } {
  const switches: Switch[] = []
  const leftOver: string[] = []
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? ''
    const equals = word.indexOf('=')
    const next = given[at + 1]
    if (!word.startsWith('-')) leftOver.push(word)
    else if (equals > 0) switches.push({ name: word.slice(0, equals), value: word.slice(equals + 1) })
    else if (WITH_VALUE.includes(word) && next !== undefined && !next.startsWith('-')) {
      switches.push({ name: word, value: next })
      at += 1
    } else switches.push({ name: word })
  }
  const [word] = leftOver
  return word === undefined ? { switches } : { switches, leftOver: word }
}
