import { z } from '#core/zod'

const pixels = z.number().int()

/** Where a window stands, in device-independent pixels. */
export const rectangleSchema = z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() })
export type Rectangle = z.infer<typeof rectangleSchema>

export const placeSchema = z.object({ bounds: rectangleSchema, isMaximized: z.boolean() })

export const SMALLEST = { width: 720, height: 560 } as const
const USUAL = { width: 1280, height: 832 } as const

/**
 * Where to open the window: as remembered when it lies within one work area, else moved and shrunk into the one it has most
 * in common with; without a memory, the usual size in the middle of the first work area.
 */
export function placeOn(workAreas: readonly Rectangle[], remembered: Rectangle | undefined): Rectangle {
  const [primary] = workAreas
  if (!primary) return remembered ?? { x: 0, y: 0, ...USUAL }
  if (!remembered) return centredIn(primary)
  const area = workAreas.toSorted((a, b) => overlap(b, remembered) - overlap(a, remembered))[0] ?? primary
  if (overlap(area, remembered) === 0) return centredIn(primary, remembered)
  return fittedInto(area, remembered)
}

function centredIn(area: Rectangle, size: { readonly width: number; readonly height: number } = USUAL): Rectangle {
  const width = Math.min(Math.max(size.width, SMALLEST.width), area.width)
  const height = Math.min(Math.max(size.height, SMALLEST.height), area.height)
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}

function fittedInto(area: Rectangle, wanted: Rectangle): Rectangle {
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), area.width)
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), area.height)
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, highest))
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
