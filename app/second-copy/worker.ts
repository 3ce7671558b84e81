// The thread in which jobs on whole journals are done: one job, then it ends and its memory with it.
import { parentPort, workerData } from 'node:worker_threads'
import { doJobHere, type Job } from './jobs'

/** What the thread answers: the result, or what is known of the error. */
export type Answer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string | undefined }

const answer = await doJobHere(workerData as Job).then(
  (result): Answer => ({ kind: 'done', result }),
  (error: unknown): Answer => ({
    kind: 'failed',
    name: error instanceof Error ? error.name : 'Error',
    code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
  }),
)
parentPort?.postMessage(answer)
