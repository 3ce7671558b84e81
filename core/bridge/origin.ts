/** The page's origin. Storage belongs to it: it was chosen once and never changes. */
export const SCHEME = 'app'
export const HOST = 'vantage'
export const ORIGIN = `${SCHEME}://${HOST}`

/** What a page of ours may load: its own files, and no connection to anywhere. The same in both editions. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Whether a URL belongs to the page's own origin. */
export function isOwnUrl(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`)
}
