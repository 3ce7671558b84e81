import { Worker } from 'node:worker_threads'
import { UnreadableCopy } from './files'
import type { DoJob, Done, Job } from './jobs'
import type { Answer } from './worker'

/** Does a job in a thread of its own, from the built worker beside this file. */
export const doJobInThread: DoJob = <J extends Job>(job: J): Promise<Done<J>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job })
    worker.once('message', (answer: Answer) => {
      if (answer.kind === 'done') resolve(answer.result as Done<J>)
      else reject(errorOf(answer))
    })
    worker.once('error', reject)
    // After a message this comes too late to matter.
    worker.once('exit', () => reject(new Error('The thread ended without an answer')))
  })

function errorOf({ name, code }: Answer & { readonly kind: 'failed' }): Error {
  if (name === 'UnreadableCopy') return new UnreadableCopy()
  return Object.assign(new Error(name), code ? { code } : {})
}
