import { describe, expect, test } from 'vitest'
import { MESSAGES, REQUESTS } from './channels'

describe('a request', () => {
  test('for facts about the shell sends nothing and is answered by words only', () => {
    const { sent, answered } = REQUESTS['shell:info']
    expect(sent.safeParse(undefined).success).toBe(true)
    expect(sent.safeParse({}).success).toBe(false)
    const info = { appVersion: '0.1.0', platform: 'linux x64', runtime: 'Electron 45' }
    expect(answered.parse(info)).toEqual(info)
    expect(answered.safeParse({ ...info, runtime: 45 }).success).toBe(false)
    expect(answered.safeParse({ appVersion: '0.1.0' }).success).toBe(false)
  })

  test('for an appearance sends a language and a theme, and not a word more', () => {
    const { sent } = REQUESTS['shell:appearance']
    expect(sent.parse({ language: 'zh', theme: 'dark' })).toEqual({ language: 'zh', theme: 'dark' })
    for (const value of [
      { language: 'fr', theme: 'dark' },
      { language: 'system', theme: 'dark' },
      { language: 'en', theme: 'blue' },
      { language: 'en' },
      { language: 'en', theme: 'dark', place: { x: 0 } },
      { language: 'en', theme: 'dark', version: 2 },
      null,
      undefined,
    ]) {
      expect(sent.safeParse(value).success).toBe(false)
    }
  })

  test('to close the window carries nothing either way', () => {
    const { sent, answered } = REQUESTS['window:ready-to-close']
    expect(sent.safeParse(undefined).success).toBe(true)
    expect(sent.safeParse('now').success).toBe(false)
    expect(answered.safeParse(null).success).toBe(true)
    expect(answered.safeParse('done').success).toBe(false)
  })
})

describe('a message', () => {
  test('of the menu leads to a place that is known', () => {
    for (const command of ['today', 'journal', 'settings', 'review', 'print']) {
      expect(MESSAGES['menu:command'].parse(command)).toBe(command)
    }
    for (const command of ['', 'quit', 'https://example.org', null, undefined, {}]) {
      expect(MESSAGES['menu:command'].safeParse(command).success).toBe(false)
    }
  })

  test('that the window is about to close carries nothing', () => {
    expect(MESSAGES['window:closing'].safeParse(null).success).toBe(true)
    expect(MESSAGES['window:closing'].safeParse('soon').success).toBe(false)
  })
})

describe('every name', () => {
  test('says who is meant and what', () => {
    for (const name of [...Object.keys(REQUESTS), ...Object.keys(MESSAGES)])
      expect(name).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)*$/)
  })
})
