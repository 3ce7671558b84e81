import type { Digest } from '#core/transfer/archive'

/** sha256 by the browser's own means, in hexadecimal. */
export const browserDigest: Digest = async (text) => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
