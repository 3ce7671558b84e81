import { describe, expect, test } from 'vitest'
import { createI18n, languageOf } from './i18n'

describe('the language of the interface', () => {
  test('is the chosen one, whatever the system speaks', () => {
    expect(languageOf('en', ['zh-CN'])).toBe('en')
    expect(languageOf('zh', ['en-GB'])).toBe('zh')
    expect(languageOf('zh', [])).toBe('zh')
  })

  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['ZH-cn'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['EN'], 'en'],
  ] as const)('follows a system that speaks %j: %s', (system, language) => {
    expect(languageOf('system', system)).toBe(language)
  })

  test('is the first the system names among those there are', () => {
    expect(languageOf('system', ['fr-FR', 'zh-CN', 'en'])).toBe('zh')
    expect(languageOf('system', ['de', 'en-US', 'zh'])).toBe('en')
  })

  test('is English when the system speaks neither, or says nothing', () => {
    expect(languageOf('system', ['fr-FR', 'de'])).toBe('en')
    expect(languageOf('system', [])).toBe('en')
  })

  test('is not taken from a tag that only begins alike', () => {
    expect(languageOf('system', ['zha', 'en'])).toBe('en')
    expect(languageOf('system', ['enm', 'zh'])).toBe('zh')
  })
})

describe('the texts', () => {
  test('stand ready at once in the language asked for', () => {
    expect(createI18n('en').t('app.today')).toBe('Today')
    expect(createI18n('zh').t('app.today')).toBe('今天')
  })

  test('follow a change of language without loading anything', async () => {
    const i18n = createI18n('en')
    await i18n.changeLanguage('zh')
    expect(i18n.t('app.journal')).toBe('往期')
  })

  test('know one and many in English, and no difference in Chinese', () => {
    const counted = (language: 'en' | 'zh') =>
      [0, 1, 2].map((count) => createI18n(language).t('common.minutes', { count }))
    expect(counted('en')).toEqual(['0 minutes', '1 minute', '2 minutes'])
    expect(counted('zh')).toEqual(['0 分钟', '1 分钟', '2 分钟'])
  })

  test('take a person’s words as they are: nothing is escaped, nothing is filled in twice', () => {
    const goal = '<b>A & B</b> {{count}} $t(app.today) “x”'
    expect(createI18n('en').t('today.goalMet', { goal })).toBe(`“${goal}” is met`)
    expect(createI18n('zh').t('today.goalMet', { goal })).toBe(`“${goal}”做成了`)
  })

  test('leave a text empty where a language has nothing to say, instead of falling back to the other', () => {
    expect(createI18n('zh').t('answer.when')).toBe('')
    expect(createI18n('en').t('answer.when')).toBe('When')
  })
})
