const MOST_OCTETS = 75

/**
 * Folds the lines of a calendar file at 75 octets of UTF-8 and never inside a character (RFC 5545, 3.1). Lines folded
 * elsewhere are joined first, as they may be cut inside one. Every line ends with CRLF.
 */
export function foldLines(text: string): string {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => `${foldLine(line)}\r\n`)
    .join('')
}

function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
