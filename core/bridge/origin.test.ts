import { describe, expect, test } from 'vitest'
import { CONTENT_POLICY, HOST, isOwnUrl, ORIGIN, SCHEME } from './origin'

describe('the page’s origin', () => {
  test('is the one people’s journals are stored under, and never changes', () => {
    expect(ORIGIN).toBe('app://vantage')
    expect(ORIGIN).toBe(`${SCHEME}://${HOST}`)
  })

  test.each(['app://vantage', 'app://vantage/', 'app://vantage/index.html', 'app://vantage/assets/a.js?b#c'])(
    'owns %s',
    (url) => {
      expect(isOwnUrl(url)).toBe(true)
    },
  )

  test.each([
    '',
    'app://vantage.example/',
    'app://vantagex/',
    'app://vantage:80/',
    'app://vantage@evil.example/',
    'app://user@vantage/',
    'APP://VANTAGE/',
    ' app://vantage/',
    'app:vantage/',
    'https://vantage/',
    'https://example.org/app://vantage/',
    'file:///app://vantage/',
    'devtools://devtools/',
    'about:blank',
    'javascript:alert(1)//app://vantage/',
  ])('does not own %j', (url) => {
    expect(isOwnUrl(url)).toBe(false)
  })
})

describe('the content policy', () => {
  const directives = new Map(
    CONTENT_POLICY.split('; ').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )

  test('allows nothing that is not named', () => {
    expect(directives.get('default-src')).toBe("'none'")
  })

  test('lets the page connect to nothing, send no form, and keep its base', () => {
    expect(directives.get('connect-src')).toBe("'none'")
    expect(directives.get('form-action')).toBe("'none'")
    expect(directives.get('base-uri')).toBe("'none'")
  })

  test('takes scripts, styles, fonts and pictures from the page’s own files and from nowhere else', () => {
    expect(CONTENT_POLICY).not.toMatch(/unsafe|https?:|\*|data:|blob:|nonce/)
    for (const [name, sources] of directives) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/)
      expect(["'none'", "'self'"]).toContain(sources)
    }
  })
})
