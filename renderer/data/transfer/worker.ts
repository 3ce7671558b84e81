// The thread in which whole journals are read and written: one task, then it ends and its memory with it.
import { reasonOf } from '../reason'
import { doTask, type Task } from './do-task'

/** What the thread answers. Of an error its kind only: a message could quote a record. */
export type TaskAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly reason: string }

self.onmessage = async ({ data }: MessageEvent<Task>) => {
  const answer = await doTask(data).then(
    (result): TaskAnswer => ({ kind: 'done', result }),
    (error: unknown): TaskAnswer => ({ kind: 'failed', reason: reasonOf(error) }),
  )
  self.postMessage(answer)
}
