import { describe, expect, test } from 'vitest'
import { createParcel } from './parcel'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (taken: Uint8Array) => new TextDecoder().decode(taken)

describe('a parcel', () => {
  test('gives its parts as one, in their order, and is empty then', () => {
    const parcel = createParcel()
    parcel.add(bytes('one '), true)
    parcel.add(bytes(''), false)
    parcel.add(bytes('two '), false)
    parcel.add(bytes('三'), false)
    expect(text(parcel.take())).toBe('one two 三')
    expect(text(parcel.take())).toBe('')
  })

  test('puts a character together again that was cut between two parts', () => {
    const parcel = createParcel()
    const whole = bytes('a三👩‍👩‍👧z')
    for (let at = 0; at < whole.length; at += 1) parcel.add(whole.slice(at, at + 1), at === 0)
    expect(text(parcel.take())).toBe('a三👩‍👩‍👧z')
  })

  test('is emptied by a first part: what was given up halfway is not in the next one', () => {
    const parcel = createParcel()
    parcel.add(bytes('given up'), true)
    parcel.add(bytes('new'), true)
    expect(text(parcel.take())).toBe('new')
  })

  test('that grows past all measure is refused, and can be begun anew', () => {
    const parcel = createParcel()
    // Zeros that nobody touches take no memory.
    const large = new Uint8Array(512 * 1024 * 1024)
    parcel.add(large, true)
    parcel.add(large, false)
    expect(() => parcel.add(bytes('x'), false)).toThrow('too large')
    parcel.add(bytes('small'), true)
    expect(text(parcel.take())).toBe('small')
    expect(() => parcel.add(new Uint8Array(1024 * 1024 * 1024 + 1), true)).toThrow('too large')
  })
})
