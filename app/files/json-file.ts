import { readFile, rename } from 'node:fs/promises'
import type { z } from '#core/zod'
import { writeAtomically } from './atomic-write'

/** A small file of the shell's own: read once, kept in memory, written at each change. */
export type JsonFile<T> = {
  readonly current: () => T
  /** Merges and writes. A write that fails is not an error for anyone: the next start has older values. */
  readonly change: (change: Partial<T>) => Promise<void>
}

/**
 * Opens a file. A missing one means defaults; a broken one is kept aside as `….broken-<time>` and replaced by defaults, so
 * that it can never keep the app from starting.
 */
export async function openJsonFile<T extends object>(
  file: string,
  schema: z.ZodType<T>,
  defaults: T,
  now: () => Date,
): Promise<JsonFile<T>> {
  let values = await read(file, schema, defaults, now)
  let writing = Promise.resolve()
  return {
    current: () => values,
    change: (change) => {
      values = { ...values, ...change }
      const content = `${JSON.stringify(values, null, 2)}\n`
      writing = writing
        .then(() => writeAtomically(file, content))
        .catch((error: unknown) => {
          console.error('not written:', error instanceof Error ? error.message : error)
        })
      return writing
    },
  }
}

async function read<T>(file: string, schema: z.ZodType<T>, defaults: T, now: () => Date): Promise<T> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return defaults
  }
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  await rename(file, `${file}.broken-${now().toISOString().replace(/\D/g, '')}`).catch(() => undefined)
  return defaults
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
