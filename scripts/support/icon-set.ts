// Every icon of the app, drawn from the seal.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pngToIco from 'png-to-ico'
import sharp from 'sharp'
import { icnsFile } from './icns-file'
import { ROOT } from './run'

/** Sizes for Linux, whose desktops look for a file of each. */
const LINUX_SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512, 1024]
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const MAC_SIZES = [32, 64, 128, 256, 512, 1024]
/** Up to this size the rim and the slant of the seal blur into the ground: a plainer drawing is used. */
const SMALL = 32
/** A tray shows nothing but small icons; on a dense screen they have more pixels, and are no larger. */
const TRAY = 24
const MAC_TRAY = 16

const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="13" fill="#c8402f" stroke="#fffdf8" stroke-width="4"/></svg>'

/** All icons by their path in the project's folder. */
export async function drawIcons(): Promise<ReadonlyMap<string, Buffer>> {
  const [seal, small] = await Promise.all(['build/seal.svg', 'build/seal-small.svg'].map(readText))
  if (!seal || !small) throw new Error('The seal has no drawing')
  const own = (size: number) => draw(size > SMALL ? seal : small, size)
  const template = cutOut(small)
  const icons = new Map<string, Buffer>()
  for (const size of LINUX_SIZES) icons.set(`build/icons/${size}x${size}.png`, await own(size))
  icons.set('build/icons/icon.ico', await pngToIco(await Promise.all(WINDOWS_SIZES.map(own))))
  const onMac = MAC_SIZES.map(
    async (size) => [size, await draw(size > SMALL ? withMargin(seal) : small, size)] as const,
  )
  icons.set('build/icons/icon.icns', icnsFile(new Map(await Promise.all(onMac))))
  // What the shell itself shows while it runs; these land in the package.
  icons.set('build/icons/shell/icon.png', await own(256))
  icons.set('build/icons/shell/tray.png', await draw(small, TRAY))
  icons.set('build/icons/shell/tray@2x.png', await draw(small, 2 * TRAY))
  const trayOnWindows = [16, 20, 24, 32, 40, 48].map((size) => draw(small, size))
  icons.set('build/icons/shell/tray.ico', await pngToIco(await Promise.all(trayOnWindows)))
  icons.set('build/icons/shell/trayTemplate.png', await draw(template, MAC_TRAY))
  icons.set('build/icons/shell/trayTemplate@2x.png', await draw(template, 2 * MAC_TRAY))
  // Laid over the icon in the taskbar of Windows, which knows no number there.
  icons.set('build/icons/shell/badge.png', await draw(DOT, 32))
  return icons
}

function readText(file: string): Promise<string> {
  return readFile(path.join(ROOT, file), 'utf8')
}

/** Drawn from the lines at its own size, not scaled down from a larger picture. */
function draw(svg: string, size: number): Promise<Buffer> {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `)
  return sharp(Buffer.from(sized)).resize(size, size).png({ compressionLevel: 9 }).toBuffer()
}

/** macOS leaves air around the icons in its dock: 824 of 1024 pixels by Apple's template, here for the seal's ground. */
function withMargin(svg: string): string {
  const air = (64 * (55 / 64) * (1024 / 824) - 64) / 2
  return svg.replace('viewBox="0 0 64 64"', `viewBox="${-air} ${-air} ${64 + 2 * air} ${64 + 2 * air}"`)
}

/** One shape in black, the letter a hole in it: macOS takes only the opacity and gives the colour of its menu bar. */
function cutOut(svg: string): string {
  const lines = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, line]) => line)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill-rule="evenodd" d="${lines.join(' ')}"/></svg>`
}
