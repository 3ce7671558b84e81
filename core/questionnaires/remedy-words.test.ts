import { expect, test } from 'vitest'
import { remedy } from '../../tests/unit/support/records'
import { newestEdition } from './catalogue'
import { remedyName } from './remedy-words'

test('a remedy is called by the option chosen, in the language asked for, and never by the reply to its cause', () => {
  const excuse = remedy({ reply: 'answered chat all day', will: '' })
  for (const [language, name] of [
    ['en', 'A fixed place and hour'],
    ['zh', '定好地点和钟点'],
  ] as const) {
    const texts = newestEdition('weekly')?.texts[language].causes?.effort
    expect(remedyName({ ...excuse, kind: 'place' }, texts)).toBe(name)
    expect(remedyName({ ...excuse, kind: 'own' }, texts)).toBe('')
    expect(remedyName({ ...excuse, kind: undefined }, texts)).toBe('')
    // Of a newer app.
    expect(remedyName({ ...excuse, kind: 'moon' }, texts)).toBe('moon')
  }
})
