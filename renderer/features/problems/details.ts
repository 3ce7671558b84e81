import { SCHEMA_VERSION } from '../../data/schema/versions'

/**
 * What helps to find a fault: versions, where it ran, the kind of error and the places in our code. Never a message,
 * since a message can quote what was written.
 */
export function problemDetails(appVersion: string, problem: string, error?: unknown): string {
  const places = error instanceof Error ? codePlaces(error.stack ?? '') : []
  return [
    `Vantage ${appVersion}, schema ${SCHEMA_VERSION}`,
    navigator.userAgent,
    problem,
    ...(error instanceof Error ? [error.name] : []),
    ...places,
  ].join('\n')
}

/** The places of a stack, without its first lines, which hold the message. */
function codePlaces(stack: string): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at |@/.test(line) && /:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
}
