/** Line ends of any system, with the blanks around them. */
const BREAKS = /[^\S\r\n\v\f\u0085\u2028\u2029]*[\r\n\v\f\u0085\u2028\u2029][\s\u0085]*/g
/** What means something to Markdown wherever it stands: addresses first, so that they are looked at as a whole. */
const MARKS = /(?:https?:\/\/|www\.)[!-;=?-~]+|_+|[\\`*[|~]|<(?=[a-z/!?])|&(?=#?\w+;)/gi

/**
 * One line of plain text as Markdown that shows exactly that text: nothing in it becomes a heading, a list, emphasis, a
 * link or HTML. Line ends inside become spaces. Escapes no more than it must, so that it also reads well as it stands.
 */
export function literal(text: string): string {
  return escapedEnds(escapedMarks(text.replace(BREAKS, ' ').trim()))
}

/** Plain text of one or more lines as Markdown that shows exactly that text, a paragraph a line. */
export function literalLines(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(literal)
    .filter((line) => line !== '')
    .join('\n\n')
}

/**
 * Text in double quotes that YAML reads back as it was. JSON's quoting is YAML's too, but for the characters YAML calls
 * not printable and those that older YAML takes for line ends.
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function escapedMarks(line: string): string {
  return line.replace(MARKS, (mark, index: number) => {
    if (mark.startsWith('_')) return isInsideWord(line, index, index + mark.length) ? mark : backslashed(mark)
    return mark.length === 1 ? backslashed(mark) : literalAddress(mark, line.slice(index))
  })
}

/** `snake_case` is no emphasis. */
function isInsideWord(line: string, from: number, to: number): boolean {
  return /[\p{L}\p{N}]$/u.test(line.slice(Math.max(0, from - 2), from)) && /^[\p{L}\p{N}]/u.test(line.slice(to, to + 2))
}

/**
 * Some editors make links of addresses and of all that follows without a blank, and show escapes in there as they stand.
 * So where escapes are needed, the address is marked as one, whole, or by its first dot no longer taken for one.
 */
function literalAddress(address: string, rest: string): string {
  const run = rest.slice(0, rest.search(/\s|$/))
  if (!/[\\`*[|~_&<]/.test(run)) return address
  if (/^http/i.test(address)) return `<${address}>`
  return `${address.slice(0, 3)}\\.${escapedMarks(address.slice(4))}`
}

function backslashed(marks: string): string {
  return marks.replace(/./g, '\\$&')
}

/** Escapes what means something only at the start of a line, or at the end of a heading. */
function escapedEnds(line: string): string {
  return line
    .replace(/^(?:[#>=]|[-+](?=[\s-]|$)|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(?<=\s)#+$/, '\\$&')
}
