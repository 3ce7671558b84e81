import { Gunzip, Unzip, UnzipInflate } from 'fflate'

/** Larger than any journal: fifty years of weekly reviews take 13 MB. */
export const MOST_BYTES = 128 * 1024 * 1024

/** Why a file holds no archive that can be looked at. */
export type UnpackProblem =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-text' }
  /** It is empty. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'zip-broken' }
  /** A name in it would lead out of any folder it were unpacked in. */
  | { readonly kind: 'zip-climbs' }
  /** It does not hold exactly one archive. */
  | { readonly kind: 'zip-holds'; readonly archives: number }

export type Unpacked =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: UnpackProblem }

/**
 * The text of an archive in a file: plain, gzipped as snapshots are, or in a zip. Never unpacks more than a journal can
 * be large, whatever the file says of itself, and writes nothing anywhere.
 */
export async function unpack(file: Blob): Promise<Unpacked> {
  if (file.size > MOST_BYTES) return refused({ kind: 'too-large' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) return refused({ kind: 'empty' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return unzip(bytes)
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzip(bytes)
  return textOf(bytes)
}

function textOf(bytes: Uint8Array): Unpacked {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refused({ kind: 'not-text' })
  }
}

function gunzip(bytes: Uint8Array): Unpacked {
  if (bytes.length < SMALLEST_GZIP) return refused({ kind: 'zip-broken' })
  const parts: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const reader = new Gunzip((part, isLast) => {
    length += part.length
    parts.push(part)
    isWhole = isLast
  })
  try {
    // In small steps, so that what unpacks to a thousand times its size is stopped early, whatever it says of itself.
    for (let from = 0; from < bytes.length; from += STEP) {
      reader.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length)
      if (length > MOST_BYTES) return refused({ kind: 'too-large' })
    }
  } catch {
    return refused({ kind: 'zip-broken' })
  }
  return isWhole ? textOf(joined(parts)) : refused({ kind: 'zip-broken' })
}

function unzip(bytes: Uint8Array): Unpacked {
  const archives: Uint8Array[][] = []
  let problem: UnpackProblem | undefined
  let length = 0
  const reader = new Unzip((entry) => {
    if (climbs(entry.name)) problem = { kind: 'zip-climbs' }
    if (problem || !entry.name.endsWith('.json') || entry.name.startsWith('__MACOSX/')) return
    const parts: Uint8Array[] = []
    archives.push(parts)
    entry.ondata = (error, part) => {
      if (error) problem ??= { kind: 'zip-broken' }
      length += part?.length ?? 0
      if (length > MOST_BYTES) problem ??= { kind: 'too-large' }
      if (problem) entry.terminate()
      else parts.push(part)
    }
    entry.start()
  })
  reader.register(UnzipInflate)
  try {
    // In small steps, so that what unpacks to a thousand times its size is stopped early.
    for (let from = 0; from < bytes.length && !problem; from += STEP) {
      reader.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length)
    }
  } catch {
    problem ??= { kind: 'zip-broken' }
  }
  if (problem) return refused(problem)
  const [only] = archives
  if (!only || archives.length > 1) return refused({ kind: 'zip-holds', archives: archives.length })
  return textOf(joined(only))
}

const STEP = 16 * 1024

// A head of ten bytes, nothing, and a tail of eight.
const SMALLEST_GZIP = 18

function climbs(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes('..')
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function refused(problem: UnpackProblem): Unpacked {
  return { kind: 'refused', problem }
}
