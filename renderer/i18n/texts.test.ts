import { describe, expect, test } from 'vitest'
import { en } from './en'
import { zh } from './zh'

/** Every text by its path, `today.yourWeek`. */
function textsIn(tree: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'string') return [[`${path}${key}`, value]]
      return typeof value === 'object' && value !== null ? [...textsIn(value, `${path}${key}.`)] : []
    }),
  )
}

const ENGLISH = textsIn(en)
const CHINESE = textsIn(zh)

/** What a text has to be filled in with, and what it wraps: `{{count}}`, `<1>`. */
function placesIn(text: string | undefined): readonly string[] {
  return [...new Set(text?.match(/\{\{.*?\}\}|<\/?\d+>/g))].toSorted()
}

/** Paths of the texts that are as they should not be. */
function pathsWhere(texts: ReadonlyMap<string, string>, isWrong: (text: string, path: string) => boolean) {
  return [...texts].filter(([path, text]) => isWrong(text, path)).map(([path]) => path)
}

const isOne = (path: string) => path.endsWith('_one')

describe('the two languages', () => {
  test('have words at all', () => {
    expect(ENGLISH.size).toBeGreaterThan(200)
    expect(ENGLISH.get('app.today')).toBe('Today')
    expect(CHINESE.get('app.today')).toBe('今天')
  })

  test('have the same texts, but for a singular that Chinese does not have', () => {
    const ofBoth = [...ENGLISH.keys()].filter((path) => !isOne(path)).toSorted()
    expect([...CHINESE.keys()].toSorted()).toEqual(ofBoth)
  })

  test('fill the same places in each text', () => {
    const differing = [...CHINESE].filter(
      ([path, text]) => placesIn(text).join() !== placesIn(ENGLISH.get(path)).join(),
    )
    expect(differing).toEqual([])
  })

  test('say nothing twice in two languages: no Chinese text is left in English', () => {
    // A place of its own, such as "3／5", has no words.
    const wordless = new Set(pathsWhere(ENGLISH, (text) => !/\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, ''))))
    expect(pathsWhere(CHINESE, (text, path) => text === ENGLISH.get(path) && !wordless.has(path))).toEqual([])
  })
})

describe('singular and plural in English', () => {
  test('come in pairs', () => {
    const singles = [...ENGLISH.keys()].filter(isOne)
    expect(singles.length).toBeGreaterThan(0)
    expect(singles.filter((path) => !ENGLISH.has(path.replace(/_one$/, '_other')))).toEqual([])
    const plurals = [...ENGLISH.keys()].filter((path) => path.endsWith('_other'))
    expect(plurals.filter((path) => !ENGLISH.has(path.replace(/_other$/, '_one')))).toEqual([])
  })

  test('the singular fills no place that the plural does not', () => {
    const wrong = pathsWhere(ENGLISH, (text, path) => {
      const plural = placesIn(ENGLISH.get(path.replace(/_one$/, '_other')))
      return isOne(path) && placesIn(text).some((place) => !plural.includes(place))
    })
    expect(wrong).toEqual([])
  })

  test('the plural is never a fixed number', () => {
    expect(pathsWhere(ENGLISH, (text, path) => path.endsWith('_other') && !text.includes('{{count}}'))).toEqual([])
  })
})

describe('a text', () => {
  test('is never empty, unless the other language frames a sentence with it', () => {
    expect(pathsWhere(ENGLISH, (text) => text.trim() === '')).toEqual([])
    expect(pathsWhere(CHINESE, (text, path) => text.trim() === '' && path !== 'answer.when')).toEqual([])
  })

  test('has whole places only: braces and tags in pairs', () => {
    for (const texts of [ENGLISH, CHINESE]) {
      expect(pathsWhere(texts, (text) => /[{}]/.test(text.replace(/\{\{[a-z]+\}\}/gi, '')))).toEqual([])
      expect(pathsWhere(texts, (text) => /[<>]/.test(text.replace(/<(\d+)>.*?<\/\1>/g, '')))).toEqual([])
    }
  })

  test('has no space at its ends or twice in a row, but for the comma that joins', () => {
    const isLoose = (text: string) => text !== text.trim() || / {2}/.test(text)
    expect(pathsWhere(ENGLISH, (text, path) => isLoose(text) && path !== 'answer.comma')).toEqual([])
    expect(pathsWhere(CHINESE, isLoose)).toEqual([])
  })

  test('counts no streaks, gives no scores and cheers nobody on', () => {
    expect(pathsWhere(ENGLISH, (text) => /streak|\bscores?\b|\bpoints?\b|congrat|well done|!/i.test(text))).toEqual([])
    expect(pathsWhere(CHINESE, (text) => /连续|得分|积分|加油|恭喜|！/.test(text))).toEqual([])
  })
})

describe('English', () => {
  test('is typeset: no straight quotes, no three dots, no double hyphen', () => {
    expect(pathsWhere(ENGLISH, (text) => /['"]|\.\.\.|--/.test(text))).toEqual([])
  })

  test('opens and closes its quotes', () => {
    const count = (text: string, mark: string) => text.split(mark).length
    expect(pathsWhere(ENGLISH, (text) => count(text, '“') !== count(text, '”'))).toEqual([])
  })

  test('has no Chinese in it', () => {
    expect(pathsWhere(ENGLISH, (text) => /\p{Script=Han}|[，。：；？！（）、]/u.test(text))).toEqual([])
  })
})

describe('Chinese', () => {
  test('says 你, never 您, and never 打卡', () => {
    expect(pathsWhere(CHINESE, (text) => /您|打卡/.test(text))).toEqual([])
    expect(pathsWhere(CHINESE, (text) => text.includes('你')).length).toBeGreaterThan(0)
  })

  test('uses full-width marks', () => {
    // An address keeps its own marks.
    const prose = (text: string) => text.replace(/\{\{.*?\}\}|<\/?\d+>|\bfindahelpline\.com\b/g, '')
    expect(pathsWhere(CHINESE, (text) => /[,.;:!?()"']/.test(prose(text)))).toEqual([])
  })

  test('opens and closes its quotes and brackets', () => {
    const count = (text: string, mark: string) => text.split(mark).length
    expect(pathsWhere(CHINESE, (text) => count(text, '“') !== count(text, '”'))).toEqual([])
    expect(pathsWhere(CHINESE, (text) => count(text, '（') !== count(text, '）'))).toEqual([])
  })

  test('sets a number apart from the words around it, also where it is filled in', () => {
    expect(
      pathsWhere(CHINESE, (text) => /\p{Script=Han}\{\{count\}\}|\{\{count\}\}\p{Script=Han}/u.test(text)),
    ).toEqual([])
  })
})
