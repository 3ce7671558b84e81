import type { Instant } from '#core/calendar/clock'
import { DATABASE_NAME } from '../database'
import type { Task, TaskResult, TaskResults } from './do-task'
import type { TaskAnswer } from './worker'

/** A task in the other thread failed; `name` tells the kind of the database's error. */
export class TaskFailure extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = reason
  }
}

/** Does a task in a thread of its own, so that no page ever stands. Rejects with a TaskFailure. */
export function doTaskInThread<T extends Task>(task: T): Promise<TaskResult<T>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<TaskAnswer>) => {
      worker.terminate()
      if (data.kind === 'done') resolve(data.result as TaskResult<T>)
      else reject(new TaskFailure(data.reason))
    }
    worker.onerror = () => {
      worker.terminate()
      reject(new TaskFailure('WorkerError'))
    }
    worker.postMessage(task)
  })
}

/** The whole journal as an archive, with the revision it stands at. */
export function exportArchive(now: Instant): Promise<TaskResults['export']> {
  return doTaskInThread({ kind: 'export', name: DATABASE_NAME, now })
}
