import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withShuffledKeys, words } from '../../tests/unit/support/archives'
import { byId, canonicalJson } from './canonical'

describe('canonical text', () => {
  test('has its keys sorted by code units at every depth, no spaces, and lists in their order', () => {
    const value = { b: [{ z: 1, a: 2 }, 3], a: null, Z: 'x', é: 0, '😀': 0, '\uFF21': 0 }
    expect(canonicalJson(value)).toBe('{"Z":"x","a":null,"b":[{"a":2,"z":1},3],"é":0,"😀":0,"Ａ":0}')
  })

  test('has keys of digits in the order of code units too', () => {
    expect(canonicalJson({ a: 'c', 9: 'b', 10: 'a' })).toBe('{"10":"a","9":"b","a":"c"}')
  })

  test('leaves out keys without a value, also deep inside', () => {
    expect(canonicalJson({ a: undefined, b: { c: undefined, d: false } })).toBe('{"b":{"d":false}}')
  })

  test('keeps a key named __proto__', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"y":1,"x":2}}')
    expect(canonicalJson(value)).toBe('{"__proto__":{"x":2,"y":1},"b":1}')
  })

  test('leaves what it was given as it was', () => {
    const value = { b: 1, a: { d: 1, c: 2 } }
    canonicalJson(value)
    expect(JSON.stringify(value)).toBe('{"b":1,"a":{"d":1,"c":2}}')
  })

  const values = fc.object({ key: words, maxDepth: 3, values: [words, fc.integer(), fc.boolean(), fc.constant(null)] })

  test('is the same in whatever order the keys were written', () => {
    fc.assert(
      fc.property(values, fc.nat(), (value, seed) => {
        expect(canonicalJson(withShuffledKeys(value, seed))).toBe(canonicalJson(value))
      }),
    )
  })

  test('says the same as the value, and is one line', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value)
        expect(text).not.toMatch(/[\n\r]/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test('differs for values that differ', () => {
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }))
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
    expect(canonicalJson({ a: [] })).not.toBe(canonicalJson({ a: {} }))
  })
})

test('ids are sorted by code units, whatever the language', () => {
  const sorted = ['B', 'a', 'b', 'z', 'ä'].map((id) => ({ id }))
  expect(sorted.toReversed().toSorted(byId)).toEqual(sorted)
  expect(byId({ id: 'a' }, { id: 'a' })).toBe(0)
})
