import { doTask, type Task } from '../../renderer/data/transfer/do-task'

/** Does what the other thread would do in this one, so that a test may play with the rooms it works in. */
class TaskHere {
  onmessage: ((event: { data: unknown }) => void) | undefined

  postMessage(task: Task): void {
    doTask(structuredClone(task)).then(
      (result) => this.onmessage?.({ data: { kind: 'done', result } }),
      (error: unknown) => this.onmessage?.({ data: { kind: 'failed', reason: (error as Error).name } }),
    )
  }

  terminate(): void {
    this.onmessage = undefined
  }
}

/** From now on no thread is begun: tasks are done in this one. */
export function standInForThreads(): void {
  Object.assign(globalThis, { Worker: TaskHere })
}
