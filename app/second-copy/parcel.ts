// More than any journal: what a page hands over may not fill the shell's memory.
const MOST_BYTES = 1024 * 1024 * 1024

/** Something large that the page hands over in parts. One at a time. */
export type Parcel = {
  /** Adds a part; the first one empties what was there. Throws when it grows past all measure. */
  readonly add: (bytes: Uint8Array, isFirst: boolean) => void
  /** Gives all parts as one, and empties the parcel. */
  readonly take: () => Uint8Array
}

/** Makes an empty parcel. */
export function createParcel(): Parcel {
  let parts: Uint8Array[] = []
  let length = 0
  return {
    add: (bytes, isFirst) => {
      if (isFirst) {
        parts = []
        length = 0
      }
      if (length + bytes.length > MOST_BYTES) throw new Error('Refused: the parcel is too large')
      parts.push(bytes)
      length += bytes.length
    },
    take: () => {
      const whole = Buffer.concat(parts)
      parts = []
      length = 0
      return whole
    },
  }
}
