import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { CONTENT_POLICY, HOST, SCHEME } from '#core/bridge/origin'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Makes `app:` a standard, secure scheme. Must run before the app is ready. Meanwhile Node loads what `Response` needs,
 * which it otherwise does when the first page waits for it.
 */
export function registerScheme(): void {
  void new Response(null)
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages in `folder` at `app://vantage/`; anything else is not found. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = pageFile(folder, request.url)
    const type = file && TYPES[path.extname(file)]
    if (!file || !type || request.method !== 'GET') return notFound()
    try {
      const body = await readFile(file)
      return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'content-type': type } })
    } catch {
      return notFound()
    }
  })
}

/** The file behind a URL of our origin; undefined for another host and for paths that would leave the folder. */
export function pageFile(folder: string, url: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (host !== HOST) return undefined
  let relative: string
  try {
    relative = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (relative.includes('\0') || relative.includes('\\')) return undefined
  const file = path.join(folder, relative === '/' ? 'index.html' : relative)
  return file.startsWith(folder + path.sep) ? file : undefined
}

const HEADERS = {
  'content-security-policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: HEADERS })
}
