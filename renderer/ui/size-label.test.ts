import { describe, expect, test } from 'vitest'
import { sizeLabel } from './size-label'

describe('a size', () => {
  test.each([
    [0, '1 kB'],
    [1, '1 kB'],
    [999, '1 kB'],
    [1499, '1 kB'],
    [1501, '2 kB'],
    [42_000, '42 kB'],
    [999_400, '999 kB'],
    [1_000_000, '1 MB'],
    [1_260_000, '1.3 MB'],
    [9_940_000, '9.9 MB'],
    [10_400_000, '10 MB'],
    [128_000_000, '128 MB'],
    [1_234_500_000, '1,235 MB'],
  ] as const)('of %d bytes is %s', (bytes, label) => {
    expect(sizeLabel(bytes, 'en')).toBe(label)
  })

  test('is written as Chinese has it', () => {
    expect(sizeLabel(42_000, 'zh')).toBe('42 kB')
    expect(sizeLabel(1_260_000, 'zh')).toBe('1.3 MB')
  })
})
