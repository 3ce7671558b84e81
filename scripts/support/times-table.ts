type Timed = { readonly name: string; readonly milliseconds: number }

const SLOWEST = 20

/** How long each step took, in minutes and seconds, and the slowest tests, in seconds: lines for a terminal. */
export function timesTable(steps: readonly Timed[], tests: readonly Timed[]): string {
  const slowest = tests.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)
  return [
    '\n── how long each took',
    ...steps.map(({ name, milliseconds }) => `${minutes(milliseconds).padStart(8)}  ${name}`),
    `\n── the ${slowest.length} slowest tests`,
    ...slowest.map(({ name, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`),
    '',
  ].join('\n')
}

function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
