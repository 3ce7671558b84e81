// Apple's icon file: a header, then pictures, each behind a name of four letters that says its size. Since OS X 10.7 a
// picture may be a PNG as it is (https://en.wikipedia.org/wiki/Apple_Icon_Image_format#Icon_types).

/**
 * The names a size has: as itself, and as the picture of half its size on a dense screen. The names for 16 and 32 pixels on
 * an ordinary screen do not show in an app's icon; macOS scales for those.
 */
const TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]

/** An icon file of these pictures by their size. Every size from 32 to 1024 must be there. */
export function icnsFile(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const parts = TYPES.map(([type, size]) => {
    const picture = pictures.get(size)
    if (!picture) throw new Error(`No picture of ${size} pixels`)
    return part(type, picture)
  })
  return part('icns', Buffer.concat(parts))
}

/** The length counts the eight bytes in front as well. */
function part(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'ascii')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
