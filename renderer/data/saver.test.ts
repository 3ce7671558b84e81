import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FileFailure } from '#core/bridge/copy'
import { COMMIT_AFTER_MS, createSaver } from './saver'
import { CopyFailure } from './second-copy'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What was written, in order, and ways to write: at once, not at all, or when the test says so. */
function disk() {
  const written: string[] = []
  let attempts = 0
  let broken: Error | undefined
  return {
    written,
    attempts: () => attempts,
    /** From now on nothing can be written, or all can again. */
    breakWith: (error: Error | undefined) => {
      broken = error
    },
    save: (words: string) => async () => {
      attempts += 1
      if (broken) throw broken
      written.push(words)
    },
    /** A write that hangs until it is let go. */
    slow: (words: string) => {
      let finish = () => {}
      const finished = new Promise<void>((resolve) => {
        finish = resolve
      })
      const save = async () => {
        attempts += 1
        await finished
        written.push(words)
      }
      return { save, finish: () => finish() }
    },
  }
}

function named(name: string, inner?: Error): Error {
  const error = new Error('could quote a record')
  error.name = name
  return inner ? Object.assign(error, { inner }) : error
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('what is typed', () => {
  test('is committed within half a second of the last key, and not before the keys rest', async () => {
    expect(COMMIT_AFTER_MS).toBe(400)
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('answer', 'one', save('one'))
    await pass(399)
    expect(written).toEqual([])
    await pass(1)
    expect(written).toEqual(['one'])
  })

  test('waits while keys keep coming, and is written once, as it stands at the end', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, attempts } = disk()
    for (const words of ['w', 'wo', 'wor', 'word']) {
      saver.later('answer', words, save(words))
      await pass(300)
    }
    expect(written).toEqual([])
    await pass(100)
    expect(written).toEqual(['word'])
    await pass(60_000)
    expect(attempts()).toBe(1)
  })

  test('under several keys is written once each, in the order it was begun', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('first', 'a', save('a'))
    saver.later('second', 'b', save('b'))
    saver.later('first', 'a2', save('a2'))
    await pass(500)
    expect(written).toEqual(['a2', 'b'])
  })

  test('can be asked for while it waits, and no longer once it is written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save } = disk()
    expect(saver.waiting('answer')).toBeUndefined()
    saver.later('answer', 'one', save('one'))
    saver.later('answer', 'two', save('two'))
    expect(saver.waiting('answer')).toBe('two')
    expect(saver.waiting('other')).toBeUndefined()
    await pass(500)
    expect(saver.waiting('answer')).toBeUndefined()
  })

  test('while the same answer is being written stays, and is written next', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, slow, save } = disk()
    const first = slow('one')
    saver.later('answer', 'one', first.save)
    await pass(500)
    saver.later('answer', 'two', save('two'))
    first.finish()
    await pass(0)
    expect(written).toEqual(['one'])
    expect(saver.waiting('answer')).toBe('two')
    expect(saver.status()).toEqual({ kind: 'saving' })
    await pass(500)
    expect(written).toEqual(['one', 'two'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })
})

describe('the status', () => {
  test('says nothing before anything was written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    expect(saver.status()).toEqual({ kind: 'untouched' })
    await saver.flush()
    expect(saver.status()).toEqual({ kind: 'untouched' })
  })

  test('is "saving" from the first key on, and "saved" only when it is on disk', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { slow } = disk()
    const write = slow('one')
    saver.later('answer', 'one', write.save)
    expect(saver.status()).toEqual({ kind: 'saving' })
    await pass(10_000)
    expect(saver.status()).toEqual({ kind: 'saving' })
    write.finish()
    await pass(0)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('is not "saved" while a second answer is still being written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { slow, save } = disk()
    const write = slow('b')
    saver.later('first', 'a', save('a'))
    saver.later('second', 'b', write.save)
    await pass(5000)
    expect(saver.status()).toEqual({ kind: 'saving' })
    write.finish()
    await pass(0)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('tells whoever listens of every change, once, until they stop', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save } = disk()
    const heard: string[] = []
    const stop = saver.subscribe(() => heard.push(saver.status().kind))
    saver.later('answer', 'o', save('o'))
    saver.later('answer', 'one', save('one'))
    await pass(500)
    expect(heard).toEqual(['saving', 'saved'])
    stop()
    saver.later('answer', 'two', save('two'))
    await pass(500)
    expect(heard).toEqual(['saving', 'saved'])
  })

  test('is the same object until it changes, so that a page may compare it', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save } = disk()
    saver.later('answer', 'o', save('o'))
    const saving = saver.status()
    saver.later('answer', 'one', save('one'))
    expect(saver.status()).toBe(saving)
  })
})

describe('a write that fails', () => {
  test('keeps the words, says so, and is tried again until it succeeds', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, breakWith } = disk()
    breakWith(named('UnknownError'))
    saver.later('answer', 'one', save('one'))
    await pass(400)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'unknown' })
    expect(saver.waiting('answer')).toBe('one')
    breakWith(undefined)
    await pass(1999)
    expect(written).toEqual([])
    await pass(1)
    expect(written).toEqual(['one'])
    expect(saver.status()).toEqual({ kind: 'saved' })
    expect(saver.waiting('answer')).toBeUndefined()
  })

  test('is tried again after 2, 4 and 8 seconds, then every 15', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, attempts, breakWith } = disk()
    breakWith(named('UnknownError'))
    saver.later('answer', 'one', save('one'))
    const triedAt: number[] = []
    for (let second = 0; second <= 60; second += 0.5) {
      if (attempts() > triedAt.length) triedAt.push(second)
      await pass(500)
    }
    expect(triedAt).toEqual([0.5, 2.5, 6.5, 14.5, 29.5, 44.5, 59.5])
  })

  test('is tried after 2 seconds again when the one before it had succeeded in the end', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, breakWith } = disk()
    breakWith(named('UnknownError'))
    saver.later('answer', 'one', save('one'))
    await pass(10_000)
    breakWith(undefined)
    await pass(10_000)
    expect(written).toEqual(['one'])
    breakWith(named('UnknownError'))
    saver.later('answer', 'two', save('two'))
    await pass(500)
    breakWith(undefined)
    await pass(2000)
    expect(written).toEqual(['one', 'two'])
  })

  test('writes what was typed last, when one went on typing meanwhile', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, breakWith } = disk()
    breakWith(named('UnknownError'))
    saver.later('answer', 'one', save('one'))
    await pass(500)
    saver.later('answer', 'one two', save('one two'))
    saver.later('other', 'three', save('three'))
    expect(saver.status().kind).toBe('failed')
    breakWith(undefined)
    await pass(2000)
    expect(written).toEqual(['one two', 'three'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test.each([
    ['full', named('QuotaExceededError')],
    ['full', named('AbortError', named('QuotaExceededError'))],
    ['closed', named('DatabaseClosedError')],
    ['unknown', named('UnknownError')],
    ['unknown', new TypeError('wrong')],
  ] as const)('says %s when the reason is %s', async (reason, error) => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, breakWith } = disk()
    breakWith(error)
    saver.later('answer', 'one', save('one'))
    await pass(500)
    expect(saver.status()).toEqual({ kind: 'failed', reason })
  })

  test('tells listeners when the reason changes', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, breakWith } = disk()
    const heard: unknown[] = []
    saver.subscribe(() => heard.push(saver.status()))
    breakWith(named('QuotaExceededError'))
    saver.later('answer', 'one', save('one'))
    await pass(500)
    breakWith(named('DatabaseClosedError'))
    await pass(2000)
    expect(heard).toEqual([
      { kind: 'saving' },
      { kind: 'failed', reason: 'full' },
      { kind: 'failed', reason: 'closed' },
    ])
  })

  test('can be tried at once', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, breakWith } = disk()
    breakWith(named('QuotaExceededError'))
    saver.later('answer', 'one', save('one'))
    await pass(500)
    breakWith(undefined)
    expect(await saver.flush()).toBe(true)
    expect(written).toEqual(['one'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('of one answer does not keep the others from the disk', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('poisoned', 'x', async () => {
      throw named('DataError')
    })
    saver.later('answer', 'words', save('words'))
    await pass(60_000)
    expect(written).toEqual(['words'])
    expect(saver.waiting('poisoned')).toBe('x')
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'unknown' })
  })

  test('does not keep what is typed while it is being tried again from ever being written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, slow, breakWith } = disk()
    const retry = slow('one')
    breakWith(named('UnknownError'))
    const tries = [save('one'), retry.save]
    saver.later('answer', 'one', async () => await tries.shift()?.())
    await pass(500)
    breakWith(undefined)
    await pass(2000)
    // The second try is under way now.
    expect(tries).toEqual([])
    saver.later('answer', 'one two', save('one two'))
    retry.finish()
    await pass(60_000)
    expect(written).toEqual(['one', 'one two'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })
})

describe('what is no one’s words', () => {
  test('is committed too, and never shown', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    const heard: string[] = []
    saver.subscribe(() => heard.push(saver.status().kind))
    saver.laterQuietly('place', save('here'))
    await pass(399)
    expect(written).toEqual([])
    await pass(1)
    expect(written).toEqual(['here'])
    expect(heard).toEqual([])
    expect(saver.status()).toEqual({ kind: 'untouched' })
  })

  test('is never shown as failing, and not tried again', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, attempts, breakWith } = disk()
    breakWith(named('QuotaExceededError'))
    saver.laterQuietly('place', save('here'))
    await pass(60_000)
    expect(attempts()).toBe(1)
    expect(saver.status()).toEqual({ kind: 'untouched' })
    expect(await saver.flush()).toBe(true)
  })

  test('leaves "saved" as it stands', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, slow } = disk()
    saver.later('answer', 'one', save('one'))
    await pass(500)
    const place = slow('here')
    saver.laterQuietly('place', place.save)
    await pass(500)
    expect(saver.status()).toEqual({ kind: 'saved' })
    place.finish()
    await pass(0)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('that fails does not keep words from being saved', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.laterQuietly('place', async () => {
      throw named('UnknownError')
    })
    saver.later('answer', 'one', save('one'))
    await pass(500)
    expect(written).toEqual(['one'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('is written after the words, which may have to make what it belongs to', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.laterQuietly('place', save('here'))
    saver.later('answer', 'one', save('one'))
    saver.later('other', 'two', save('two'))
    await pass(500)
    expect(written).toEqual(['one', 'two', 'here'])
  })

  test('does not put off the words that wait', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('answer', 'one', save('one'))
    await pass(400)
    saver.laterQuietly('place', save('here'))
    await pass(100)
    expect(written).toContain('one')
  })
})

describe('committing everything', () => {
  test('does not wait for the half second', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save, attempts } = disk()
    saver.later('answer', 'one', save('one'))
    saver.laterQuietly('place', save('here'))
    expect(await saver.flush()).toBe(true)
    expect(written).toEqual(['one', 'here'])
    await pass(60_000)
    expect(attempts()).toBe(2)
  })

  test('is true when nothing waits', async () => {
    expect(
      await createSaver(
        async () => undefined,
        async () => false,
      ).flush(),
    ).toBe(true)
  })

  test('is false when it could not be written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, breakWith } = disk()
    breakWith(named('UnknownError'))
    saver.later('answer', 'one', save('one'))
    expect(await saver.flush()).toBe(false)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'unknown' })
    expect(await saver.flush()).toBe(false)
  })

  test('waits for a write that is under way', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, slow } = disk()
    const write = slow('one')
    saver.later('answer', 'one', write.save)
    await pass(500)
    let isDone = false
    const flushed = saver.flush().then((isSaved) => {
      isDone = true
      return isSaved
    })
    await pass(5000)
    expect(isDone).toBe(false)
    write.finish()
    expect(await flushed).toBe(true)
    expect(written).toEqual(['one'])
  })

  test('twice at once writes nothing twice', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('answer', 'one', save('one'))
    expect(await Promise.all([saver.flush(), saver.flush()])).toEqual([true, true])
    expect(written).toEqual(['one'])
  })
})

describe('committing something at once', () => {
  test('says that it is on disk', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    expect(await saver.now(async () => 'goal 7')).toBe(true)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('comes after what was typed before it', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, slow, save } = disk()
    const typed = slow('typed')
    saver.later('answer', 'typed', typed.save)
    const done = saver.now(save('now'))
    await pass(5000)
    expect(written).toEqual([])
    expect(saver.status()).toEqual({ kind: 'saving' })
    typed.finish()
    await done
    expect(written).toEqual(['typed', 'now'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('says "saved" only when it is on disk', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { slow } = disk()
    const write = slow('now')
    const done = saver.now(write.save)
    await pass(5000)
    expect(saver.status()).toEqual({ kind: 'saving' })
    write.finish()
    await done
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('says when it could not be written, and why', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { save, breakWith } = disk()
    const error = named('QuotaExceededError')
    breakWith(error)
    expect(await saver.now(save('now'))).toBe(false)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'full' })
  })

  test('does not call everything saved when words before it could not be written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('answer', 'typed', async () => {
      throw named('UnknownError')
    })
    await saver.now(save('now'))
    expect(written).toEqual(['now'])
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'unknown' })
    expect(saver.waiting('answer')).toBe('typed')
  })

  test('does not call everything saved while words typed meanwhile still wait', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { slow, save } = disk()
    const write = slow('now')
    const done = saver.now(write.save)
    await pass(0)
    saver.later('answer', 'typed', save('typed'))
    write.finish()
    await done
    expect(saver.status()).toEqual({ kind: 'saving' })
    await pass(500)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('is not called saved by words that were committed while it was under way', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { slow, save } = disk()
    const write = slow('now')
    const done = saver.now(write.save)
    await pass(0)
    saver.later('answer', 'typed', save('typed'))
    await pass(1000)
    expect(saver.status()).toEqual({ kind: 'saving' })
    write.finish()
    await done
    await pass(1000)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('is not called saved by another one that was quicker', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { slow, save } = disk()
    const write = slow('slow')
    const done = saver.now(write.save)
    const quick = saver.now(save('quick'))
    await pass(1000)
    expect(saver.status()).toEqual({ kind: 'saving' })
    write.finish()
    await Promise.all([done, quick])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('that failed does not keep what is typed afterwards from being written', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    const { written, save } = disk()
    let failures = 0
    const failing = saver.now(async () => {
      failures += 1
      if (failures < 3) throw named('UnknownError')
      written.push('at once, the third time')
    })
    expect(await failing).toBe(false)
    saver.later('answer', 'typed', save('typed'))
    await pass(60_000)
    expect(written.toSorted()).toEqual(['at once, the third time', 'typed'])
    expect(saver.waiting('answer')).toBeUndefined()
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('that could not be written is never called saved by a later commit of other things', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => false,
    )
    await saver.now(async () => {
      throw named('UnknownError')
    })
    expect(await saver.flush()).toBe(false)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'unknown' })
  })
})

test('whoever types on without a pause has a commit every two seconds', async () => {
  const saver = createSaver(
    async () => undefined,
    async () => false,
  )
  const { written, save } = disk()
  for (let key = 1; key <= 30; key += 1) {
    saver.later('answer', key, save(`${key} keys`))
    await pass(100)
  }
  expect(written).toContain('20 keys')
})

describe('the second copy', () => {
  /** A second copy that fails for a reason, until it is well again. */
  function copy(reason?: FileFailure) {
    let broken = reason
    let asked = 0
    return {
      asked: () => asked,
      breakWith: (next: FileFailure | undefined) => {
        broken = next
      },
      secured: async () => {
        asked += 1
        if (broken) throw new CopyFailure(broken)
      },
    }
  }

  test('is waited for before anything is called saved', async () => {
    let secure = () => {}
    const secured = new Promise<void>((resolve) => {
      secure = resolve
    })
    const saver = createSaver(
      () => secured,
      async () => false,
    )
    const { written, save } = disk()
    saver.later('answer', 'one', save('one'))
    await pass(10_000)
    expect(written).toEqual(['one'])
    expect(saver.status()).toEqual({ kind: 'saving' })
    secure()
    await pass(0)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('is asked after the words are committed, never before', async () => {
    const order: string[] = []
    const saver = createSaver(
      async () => void order.push('secured'),
      async () => false,
    )
    saver.later('first', 'a', async () => void order.push('a'))
    saver.later('second', 'b', async () => void order.push('b'))
    await pass(500)
    expect(order).toEqual(['a', 'b', 'secured'])
    await saver.now(async () => order.push('c'))
    expect(order.slice(-2)).toEqual(['c', 'secured'])
  })

  test.each([
    ['full', 'full'],
    ['read-only', 'copy-read-only'],
    ['gone', 'copy-gone'],
    ['held', 'copy-held'],
    ['unreadable', 'copy-unreadable'],
    ['unknown', 'copy-unknown'],
  ] as const)('that is %s makes words not saved, with the reason %s', async (failure, reason) => {
    const { secured } = copy(failure)
    const saver = createSaver(secured, async () => false)
    const { written, save } = disk()
    saver.later('answer', 'one', save('one'))
    await pass(500)
    expect(written).toEqual(['one'])
    expect(saver.status()).toEqual({ kind: 'failed', reason })
  })

  test('is tried again by itself, and the words that are committed are not written twice', async () => {
    const { secured, breakWith, asked } = copy('gone')
    const saver = createSaver(secured, async () => false)
    const { save, written, attempts } = disk()
    saver.later('answer', 'one', save('one'))
    saver.later('other', 'two', save('two'))
    await pass(500)
    expect(asked()).toBe(1)
    await pass(6000)
    expect(asked()).toBe(3)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'copy-gone' })
    breakWith(undefined)
    await pass(15_000)
    expect(saver.status()).toEqual({ kind: 'saved' })
    expect(written).toEqual(['one', 'two'])
    expect(attempts()).toBe(2)
  })

  test('is waited for by whoever closes the window', async () => {
    const { secured, breakWith } = copy('held')
    const saver = createSaver(secured, async () => false)
    const { save, attempts } = disk()
    saver.later('answer', 'one', save('one'))
    expect(await saver.flush()).toBe(false)
    expect(await saver.flush()).toBe(false)
    breakWith(undefined)
    expect(await saver.flush()).toBe(true)
    expect(attempts()).toBe(1)
  })

  test('that fails after something was committed at once leaves it written once, however often it is tried', async () => {
    const { secured, breakWith } = copy('gone')
    const saver = createSaver(secured, async () => false)
    const notes: string[] = []
    const added = saver.now(async () => notes.push('a note'))
    expect(await added).toBe(false)
    await pass(60_000)
    breakWith(undefined)
    await pass(60_000)
    expect(notes).toEqual(['a note'])
    expect(saver.status()).toEqual({ kind: 'saved' })
    expect(await saver.flush()).toBe(true)
  })

  test('that fails after something was committed at once is not called saved', async () => {
    const { secured } = copy('gone')
    const saver = createSaver(secured, async () => false)
    const heard: string[] = []
    saver.subscribe(() => heard.push(saver.status().kind))
    expect(await saver.now(async () => 'a note')).toBe(false)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'copy-gone' })
    await pass(60_000)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'copy-gone' })
    expect(heard).not.toContain('saved')
  })

  test('that is full when the first of two was committed at once leaves neither called saved', async () => {
    const { secured } = copy('full')
    const saver = createSaver(secured, async () => false)
    const heard: string[] = []
    saver.subscribe(() => heard.push(saver.status().kind))
    const both = [saver.now(async () => 'one'), saver.now(async () => 'two')]
    expect(await Promise.all(both)).toEqual([false, false])
    await pass(60_000)
    expect(heard).not.toContain('saved')
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'full' })
  })

  test('what was committed at once fails in the store itself: it waits, and is written once when it can be', async () => {
    const { secured } = copy()
    const saver = createSaver(secured, async () => false)
    const { save, written, breakWith } = disk()
    breakWith(named('QuotaExceededError'))
    expect(await saver.now(save('a note'))).toBe(false)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'full' })
    breakWith(undefined)
    await pass(60_000)
    expect(written).toEqual(['a note'])
    expect(saver.status()).toEqual({ kind: 'saved' })
  })

  test('words typed while it fails are committed and not called saved', async () => {
    const { secured } = copy('read-only')
    const saver = createSaver(secured, async () => false)
    const { save, written } = disk()
    saver.later('answer', 'one', save('one'))
    await pass(500)
    saver.later('answer', 'one two', save('one two'))
    await pass(2000)
    expect(written).toEqual(['one', 'one two'])
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'copy-read-only' })
  })
})

describe('a write that fails for a reason the browser does not tell', () => {
  const failing = async () => {
    throw named('UnknownError')
  }

  test('is a full disk where the disk is full', async () => {
    const saver = createSaver(
      async () => undefined,
      async () => true,
    )
    const heard: unknown[] = []
    saver.subscribe(() => heard.push(saver.status()))
    saver.later('answer', 'one', failing)
    await pass(500)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'full' })
    expect(heard).toEqual([
      { kind: 'saving' },
      { kind: 'failed', reason: 'unknown' },
      { kind: 'failed', reason: 'full' },
    ])
  })

  test('stays unknown where there is room, or where nobody knows', async () => {
    for (const isDiskFull of [
      async () => false,
      async () => {
        throw new Error('no answer')
      },
    ]) {
      const saver = createSaver(async () => undefined, isDiskFull)
      saver.later('answer', 'one', failing)
      await pass(500)
      expect(saver.status()).toEqual({ kind: 'failed', reason: 'unknown' })
    }
  })

  test('is not asked about when the reason is known', async () => {
    let asked = 0
    const saver = createSaver(
      async () => {
        throw new CopyFailure('unknown')
      },
      async () => {
        asked += 1
        return true
      },
    )
    saver.later('answer', 'one', async () => undefined)
    await pass(500)
    expect(saver.status()).toEqual({ kind: 'failed', reason: 'copy-unknown' })
    expect(asked).toBe(0)
  })

  test('is not called full any more when it was written before the disk had answered', async () => {
    let answer: (isFull: boolean) => void = () => {}
    const saver = createSaver(
      async () => undefined,
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    const { save, breakWith } = disk()
    breakWith(named('UnknownError'))
    saver.later('answer', 'one', save('one'))
    await pass(500)
    breakWith(undefined)
    await pass(2000)
    expect(saver.status()).toEqual({ kind: 'saved' })
    answer(true)
    await pass(0)
    expect(saver.status()).toEqual({ kind: 'saved' })
  })
})
