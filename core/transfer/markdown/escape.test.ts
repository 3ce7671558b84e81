import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { literal, literalLines, quoted } from './escape'

/** What a reader sees, by CommonMark and with the tables, addresses and struck words of most editors. */
const READERS = {
  plain: (markdown: string) => micromark(markdown),
  extended: (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function shown(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
}

/** Tags that are there without any markup, and those that addresses may be given. */
const tagsOf = (html: string) => html.match(/<[^/a][^>]*>/g) ?? []

const PLACES = [
  { place: 'a paragraph', before: '', tags: ['<p>'] },
  { place: 'a heading', before: '### ', tags: ['<h3>'] },
  { place: 'a list', before: '- ', tags: ['<ul>', '<li>'] },
]

const SNIPPETS =
  '* ** _ __ ___ # ### - -- --- + 1. 12) > >> ` ``` ~ ~~ ~~~ [x](y) ![x](y) [x]: [^1] [ ] <b> </b> <!-- <https://a.bc> | |- \
:-: :- = === & &amp; &#42; \\ \\* \\\\ ! ] ( ) " \' www.ex.org https://ex.org/a_b https://ex.org/~me?x=1&lt=2 \
http://ex.org/_x_* 见https://ex.org/x然后 me_@ex.org _me@ex_.org snake_case word 好 。 é 😀 1 . : $ { }'.split(' ')

const trickyText = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS, ' ', '  ', '\n'), fc.string({ maxLength: 3 })), { maxLength: 9 })
  .map((pieces) => pieces.join('').replaceAll('\0', ''))
const asOneLine = (text: string) =>
  text.replace(/[^\S\r\n\v\f\u0085\u2028\u2029]*[\r\n\v\f\u0085\u2028\u2029][\s\u0085]*/g, ' ').trim()

describe('a line of plain text', () => {
  test.each([
    ['Send *the* draft', 'Send \\*the\\* draft'],
    ['_now_ snake_case', '\\_now\\_ snake_case'],
    ['# one', '\\# one'],
    ['issue #4', 'issue #4'],
    ['C #', 'C \\#'],
    ['- one', '\\- one'],
    ['-5 kg', '-5 kg'],
    ['---', '\\---'],
    ['1. one', '1\\. one'],
    ['1.5 hours', '1.5 hours'],
    ['> one', '\\> one'],
    ['a > b < c', 'a > b < c'],
    ['`code`', '\\`code\\`'],
    ['[x](y)', '\\[x](y)'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['a | b', 'a \\| b'],
    ['C:\\temp', 'C:\\\\temp'],
    ['R&D &amp; more', 'R&D \\&amp; more'],
    ['two\nlines', 'two lines'],
    ['  around \r\n  it ', 'around it'],
    ['https://ex.org/a/b?c=1', 'https://ex.org/a/b?c=1'],
    ['https://ex.org/~me', '<https://ex.org/~me>'],
    ['www.ex.org/~me', 'www\\.ex.org/\\~me'],
    ['', ''],
  ])('%j stands as %j', (text, markdown) => {
    expect(literal(text)).toBe(markdown)
  })

  test.each(PLACES)('reads in $place as it was typed, whatever was typed', ({ before, tags }) => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const line = asOneLine(text)
        fc.pre(line !== '')
        expect(literal(text)).not.toMatch(/[\r\n]/)
        for (const read of Object.values(READERS)) {
          const html = read(before + literal(text))
          expect(shown(html).trim()).toBe(line)
          expect(tagsOf(html)).toEqual(tags)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('lines of plain text', () => {
  test('become paragraphs', () => {
    expect(literalLines('- one\r\n\n# two\n')).toBe('\\- one\n\n\\# two')
  })

  test('read as they were typed, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(trickyText, { maxLength: 4 }), (texts) => {
        const lines = texts.map(asOneLine).filter((line) => line !== '')
        const markdown = literalLines(lines.join('\n'))
        for (const read of Object.values(READERS)) {
          const html = read(markdown)
          expect(
            shown(html)
              .split('\n')
              .filter(Boolean)
              .map((line) => line.trim()),
          ).toEqual(lines)
          expect(new Set(tagsOf(html))).toEqual(new Set(lines.length > 0 ? ['<p>'] : []))
        }
      }),
    )
  })
})

describe('quoted text', () => {
  test.each([
    ['Prof. "Q": x', '"Prof. \\"Q\\": x"'],
    ['a\n---\nb', '"a\\n---\\nb"'],
    ['a\u0085\u2028\ufeffb\u007f', '"a\\u0085\\u2028\\ufeffb\\u007f"'],
  ])('%j stands as %j', (text, yaml) => {
    expect(quoted(text)).toBe(yaml)
  })

  test('stays on one line and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(quoted(text)).not.toMatch(/[\r\n\u0085\u2028\u2029]/)
        expect(JSON.parse(quoted(text))).toBe(text)
      }),
    )
  })
})
