import type { FileFailure } from '#core/bridge/copy'

// The system's own names of what went wrong, by what a person can do about it.
const CODES: Readonly<Record<string, FileFailure>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  EBUSY: 'held',
  ETXTBSY: 'held',
}

/** What a file operation's error means for a person. */
export function failureOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return CODES[code] ?? 'unknown'
}
