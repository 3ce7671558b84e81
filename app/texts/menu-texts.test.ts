import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#core/calendar/labels'
import { MENU_TEXTS } from './menu-texts'

describe('the words of the menus', () => {
  test('are the same entries in every language', () => {
    expect(Object.keys(MENU_TEXTS).toSorted()).toEqual([...LANGUAGES].toSorted())
    for (const language of LANGUAGES) {
      expect(Object.keys(MENU_TEXTS[language])).toEqual(Object.keys(MENU_TEXTS.en))
    }
  })

  test.each(LANGUAGES)('in %s are none of them empty', (language) => {
    expect(Object.values(MENU_TEXTS[language]).filter((text) => text.trim() === '')).toEqual([])
  })

  test('in Chinese are Chinese, with full-width marks', () => {
    const texts = Object.values(MENU_TEXTS.zh)
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
    expect(texts.filter((text) => /[,.:;!?()您]|打卡/.test(text))).toEqual([])
  })

  test.each(LANGUAGES)('in %s tell undo from redo and paste from plain paste', (language) => {
    const texts = Object.values(MENU_TEXTS[language])
    expect(new Set(texts).size).toBe(texts.length)
  })
})
