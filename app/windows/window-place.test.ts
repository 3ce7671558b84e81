import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOn, placeSchema, type Rectangle, SMALLEST } from './window-place'

const LAPTOP: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const MONITOR: Rectangle = { x: 1440, y: -200, width: 2560, height: 1400 }

/** Monitors from left to right, none over another, each somewhat higher or lower, with or without a gap between. */
function monitors(least: { readonly width: number; readonly height: number }): fc.Arbitrary<readonly Rectangle[]> {
  const monitor = fc.record({
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2000 })),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: least.width, max: 5120 }),
    height: fc.integer({ min: least.height, max: 2880 }),
  })
  const first = fc.integer({ min: -6000, max: 1000 })
  return fc.tuple(first, fc.array(monitor, { minLength: 1, maxLength: 4 })).map(([start, all]) => {
    let x = start
    return all.map(({ gap, y, width, height }) => {
      const left = x + gap
      x = left + width
      return { x: left, y, width, height }
    })
  })
}

const workAreas = monitors({ width: 320, height: 240 })
const wideWorkAreas = monitors({ width: 1440, height: 900 })

function windows(least: { readonly width: number; readonly height: number }, most: typeof least) {
  return fc.record({
    x: fc.integer({ min: -9000, max: 12_000 }),
    y: fc.integer({ min: -6000, max: 6000 }),
    width: fc.integer({ min: least.width, max: most.width }),
    height: fc.integer({ min: least.height, max: most.height }),
  })
}

const anyWindow = windows({ width: 1, height: 1 }, { width: 6000, height: 4000 })
const usableWindow = windows(SMALLEST, { width: 6000, height: 4000 })
const fittingWindow = windows(SMALLEST, { width: 1440, height: 900 })

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('a window that was never placed', () => {
  test('opens at its usual size in the middle of the first work area', () => {
    expect(placeOn([LAPTOP, MONITOR], undefined)).toEqual({ x: 80, y: 46, width: 1280, height: 832 })
    expect(placeOn([MONITOR, LAPTOP], undefined)).toEqual({ x: 2080, y: 84, width: 1280, height: 832 })
  })

  test('is as large as a small work area allows', () => {
    const small = { x: 10, y: 20, width: 1024, height: 600 }
    expect(placeOn([small], undefined)).toEqual(small)
  })

  test('opens somewhere even where no monitor is known', () => {
    expect(placeOn([], undefined)).toEqual({ x: 0, y: 0, width: 1280, height: 832 })
  })
})

describe('a remembered window', () => {
  test('opens where it stood', () => {
    const stood = { x: 100, y: 80, width: 1000, height: 700 }
    expect(placeOn([LAPTOP], stood)).toEqual(stood)
    const onMonitor = { x: 1500, y: -100, width: 2000, height: 1200 }
    expect(placeOn([LAPTOP, MONITOR], onMonitor)).toEqual(onMonitor)
  })

  test('on a monitor that is gone opens in the middle of the first work area, at its size', () => {
    expect(placeOn([LAPTOP], { x: 1500, y: -100, width: 1000, height: 675 })).toEqual({
      x: 220,
      y: 125,
      width: 1000,
      height: 675,
    })
  })

  test('on a monitor that is gone shrinks into a smaller one', () => {
    expect(placeOn([LAPTOP], { x: 1500, y: -100, width: 2500, height: 1300 })).toEqual(LAPTOP)
  })

  test('that hangs over an edge is moved in, and stays on the monitor it is mostly on', () => {
    expect(placeOn([LAPTOP], { x: -300, y: 500, width: 1000, height: 700 })).toEqual({
      x: 0,
      y: 200,
      width: 1000,
      height: 700,
    })
    expect(placeOn([LAPTOP, MONITOR], { x: 1240, y: 100, width: 1000, height: 700 })).toEqual({
      x: 1440,
      y: 100,
      width: 1000,
      height: 700,
    })
  })

  test('that was made too small to use grows to the smallest usable size', () => {
    expect(placeOn([LAPTOP], { x: 100, y: 100, width: 50, height: 20 })).toEqual({ x: 100, y: 100, ...SMALLEST })
  })

  test('stays as it was remembered where no monitor is known', () => {
    const stood = { x: 5000, y: 80, width: 1000, height: 700 }
    expect(placeOn([], stood)).toEqual(stood)
  })
})

describe('any window', () => {
  test('opens inside one of the work areas, whatever was remembered', () => {
    fc.assert(
      fc.property(workAreas, fc.option(anyWindow, { nil: undefined }), (areas, remembered) => {
        const place = placeOn(areas, remembered)
        expect(areas.some((area) => isInside(place, area))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps its size when it is large enough and there is room for it', () => {
    fc.assert(
      fc.property(wideWorkAreas, fittingWindow, (areas, remembered) => {
        const { width, height } = placeOn(areas, remembered)
        expect({ width, height }).toEqual({ width: remembered.width, height: remembered.height })
      }),
      { numRuns: 500 },
    )
  })

  test('stays exactly where it was when it stands wholly inside a work area', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const inside = wideWorkAreas.chain((areas) =>
      fc.tuple(fc.constantFrom(...areas), share, share, share, share).map(([area, wide, high, across, down]) => {
        const width = SMALLEST.width + Math.floor((area.width - SMALLEST.width) * wide)
        const height = SMALLEST.height + Math.floor((area.height - SMALLEST.height) * high)
        const x = area.x + Math.floor((area.width - width) * across)
        const y = area.y + Math.floor((area.height - height) * down)
        return { areas, remembered: { x, y, width, height } }
      }),
    )
    fc.assert(
      fc.property(inside, ({ areas, remembered }) => {
        expect(placeOn(areas, remembered)).toEqual(remembered)
      }),
      { numRuns: 500 },
    )
  })

  test('is never too small to use where there is room', () => {
    fc.assert(
      fc.property(workAreas, anyWindow, (areas, remembered) => {
        const { width, height } = placeOn(areas, remembered)
        const narrowest = Math.min(...areas.map((area) => area.width))
        const lowest = Math.min(...areas.map((area) => area.height))
        expect(width).toBeGreaterThanOrEqual(Math.min(SMALLEST.width, narrowest))
        expect(height).toBeGreaterThanOrEqual(Math.min(SMALLEST.height, lowest))
      }),
      { numRuns: 500 },
    )
  })

  test('opens on the first work area when it stood on none of them', () => {
    fc.assert(
      fc.property(workAreas, anyWindow, (areas, remembered) => {
        const [first = LAPTOP] = areas
        if (areas.some((area) => meets(area, remembered))) return
        expect(isInside(placeOn(areas, remembered), first)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('opens on a work area it touched, when it touched one', () => {
    fc.assert(
      fc.property(workAreas, anyWindow, (areas, remembered) => {
        const touched = areas.filter((area) => meets(area, remembered))
        if (touched.length === 0) return
        expect(touched.some((area) => isInside(placeOn(areas, remembered), area))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('asked for twice stands where it stood after the first time', () => {
    fc.assert(
      fc.property(workAreas, usableWindow, (areas, remembered) => {
        const [only = LAPTOP] = areas
        const once = placeOn([only], remembered)
        expect(placeOn([only], once)).toEqual(once)
      }),
    )
  })
})

describe('a place in the file', () => {
  const bounds = { x: -10, y: 0, width: 1000, height: 700 }

  test('has whole pixels and a size', () => {
    expect(placeSchema.parse({ bounds, isMaximized: true })).toEqual({ bounds, isMaximized: true })
    for (const change of [
      { x: 0.5 },
      { width: 0 },
      { height: -1 },
      { y: '0' },
      { x: Number.NaN },
      { width: undefined },
    ]) {
      expect(placeSchema.safeParse({ bounds: { ...bounds, ...change }, isMaximized: true }).success).toBe(false)
    }
    expect(placeSchema.safeParse({ bounds }).success).toBe(false)
  })
})
