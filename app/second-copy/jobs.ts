import type { Instant } from '#core/calendar/clock'
import type { SnapshotReason } from '#core/transfer/snapshots'
import type { CopyFiles } from './files'
import { assemble, fold, type Ids, isReadable, keepWhole } from './fold'
import { assembleSnapshot, takeSnapshot } from './snapshots'

/** What takes long on a journal of decades, and is therefore done in a thread of its own. */
export type Job =
  | { readonly kind: 'fold'; readonly files: CopyFiles; readonly now: Instant }
  | {
      readonly kind: 'keep-whole'
      readonly files: CopyFiles
      readonly now: Instant
      readonly ids: Ids
      readonly text: string
    }
  | { readonly kind: 'check'; readonly files: CopyFiles }
  | {
      readonly kind: 'snapshot'
      readonly files: CopyFiles
      readonly now: Instant
      readonly reason: SnapshotReason
      readonly text: string | undefined
    }
  | {
      readonly kind: 'assemble'
      readonly files: CopyFiles
      readonly now: Instant
      readonly snapshot: string | undefined
    }

/** What each job gives. */
export type Results = {
  /** The revision in the fold. */
  readonly fold: number
  readonly 'keep-whole': number
  /** Whether it can be read from end to end. */
  readonly check: boolean
  /** The snapshot's name. */
  readonly snapshot: string
  /** The text of an archive. */
  readonly assemble: string
}
export type Done<J extends Job> = Results[J['kind']]

/** Does a job, here or in another thread. Rejects with the system's error or UnreadableCopy. */
export type DoJob = <J extends Job>(job: J) => Promise<Done<J>>

/** Does a job in this thread. */
export const doJobHere: DoJob = async <J extends Job>(job: J): Promise<Done<J>> => {
  // Each branch gives what `Results` says of its kind, which TypeScript cannot follow.
  return (await run(job)) as Done<J>
}

async function run(job: Job): Promise<Results[Job['kind']]> {
  switch (job.kind) {
    case 'fold':
      return await fold(job.files, job.now)
    case 'keep-whole':
      return await keepWhole(job.files, job.text, job.ids, job.now)
    case 'check':
      return await isReadable(job.files)
    case 'snapshot':
      return await takeSnapshot(job.files, job.reason, job.now, job.text)
    case 'assemble':
      return job.snapshot === undefined
        ? await assemble(job.files, job.now)
        : await assembleSnapshot(job.snapshot, job.files, job.now)
  }
}
