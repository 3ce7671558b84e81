import { useRef } from 'react'

/**
 * Records with the one that is being changed, also when it has just left them: a line emptied to be written anew, or one
 * that a filter no longer lets through, must not go from under the hands.
 */
export function useStaying<T extends { readonly id: string }>(
  records: readonly T[],
  openId: string | undefined,
): readonly T[] {
  const last = useRef<{ readonly record: T; readonly index: number }>(undefined)
  const index = records.findIndex(({ id }) => id === openId)
  const record = records[index]
  if (record) last.current = { record, index }
  if (openId === undefined || record || last.current?.record.id !== openId) return records
  return records.toSpliced(last.current.index, 0, last.current.record)
}
