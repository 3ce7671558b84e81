import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences'

describe('the sentences of a text', () => {
  test('in English end with full stop, question mark or exclamation mark', () => {
    expect(sentencesOf('The draft went out. Was it late? It was! Nobody asked.', 'en')).toEqual([
      'The draft went out.',
      'Was it late?',
      'It was!',
      'Nobody asked.',
    ])
  })

  test('in Chinese end with the full-width marks, without a space between', () => {
    expect(sentencesOf('草稿发出去了。晚了吗？晚了两天！没人问。', 'zh')).toEqual([
      '草稿发出去了。',
      '晚了吗？',
      '晚了两天！',
      '没人问。',
    ])
  })

  test('keep a Chinese sentence with commas and quotes whole', () => {
    expect(sentencesOf('他说“再等等”，我就等了、又等了。', 'zh')).toEqual(['他说“再等等”，我就等了、又等了。'])
  })

  test('are found in Chinese when the interface is English, and the other way round', () => {
    expect(sentencesOf('草稿发出去了。没人问。', 'en')).toEqual(['草稿发出去了。', '没人问。'])
    expect(sentencesOf('The draft went out. Nobody asked.', 'zh')).toEqual(['The draft went out.', 'Nobody asked.'])
  })

  test('end at the end of a line, with or without a mark', () => {
    expect(sentencesOf('Sent the draft\nCalled Ann\n\n\nSlept', 'en')).toEqual([
      'Sent the draft',
      'Called Ann',
      'Slept',
    ])
    expect(sentencesOf('写完初稿\n打了电话', 'zh')).toEqual(['写完初稿', '打了电话'])
    expect(sentencesOf('Sent the draft\r\nCalled Ann\r\n', 'en')).toEqual(['Sent the draft', 'Called Ann'])
  })

  test('lose list marks, numbers, headings and quote marks', () => {
    const text =
      '## The week\n###### Done\n- Sent the draft.\n* Called Ann.\n+ Slept.\n  - Indented.\n1. First.\n2) Second.\n> Quoted.'
    expect(sentencesOf(text, 'en')).toEqual([
      'The week',
      'Done',
      'Sent the draft.',
      'Called Ann.',
      'Slept.',
      'Indented.',
      'First.',
      'Second.',
      'Quoted.',
    ])
  })

  test('keep numbers, dashes and marks that are no list marks', () => {
    expect(sentencesOf('12 people came.', 'en')).toEqual(['12 people came.'])
    expect(sentencesOf('-5 degrees.', 'en')).toEqual(['-5 degrees.'])
    expect(sentencesOf('#1 in the list.', 'en')).toEqual(['#1 in the list.'])
    expect(sentencesOf('Well - almost.', 'en')).toEqual(['Well - almost.'])
  })

  test('lose the marks of bold and code, and keep the words inside', () => {
    expect(sentencesOf('It was **done**. __Really__.', 'en')).toEqual(['It was done.', 'Really.'])
    expect(sentencesOf('- **改好了** `saver`。', 'zh')).toEqual(['改好了 saver。'])
    expect(sentencesOf('**', 'en')).toEqual([])
  })

  test('keep emoji whole, joined ones too', () => {
    expect(sentencesOf('Shipped 🎉. Then dinner 👩‍👩‍👧‍👦 and rest 🏳️‍🌈.', 'en')).toEqual([
      'Shipped 🎉.',
      'Then dinner 👩‍👩‍👧‍👦 and rest 🏳️‍🌈.',
    ])
    expect(sentencesOf('🎉🎉', 'zh')).toEqual(['🎉🎉'])
  })

  test('keep writing that runs from right to left', () => {
    expect(sentencesOf('שלחתי את הטיוטה. אף אחד לא שאל.', 'en')).toEqual(['שלחתי את הטיוטה.', 'אף אחד לא שאל.'])
  })

  test('are none where nothing was written', () => {
    expect(sentencesOf('', 'en')).toEqual([])
    expect(sentencesOf(' \n\t\n　', 'zh')).toEqual([])
  })

  test('are none for an item of a list that was begun and left empty', () => {
    expect(sentencesOf('- Sent the draft.\n- ', 'en')).toEqual(['Sent the draft.'])
    expect(sentencesOf('1. Sent the draft.\n2. ', 'en')).toEqual(['Sent the draft.'])
  })

  test('are none for a mark that stands alone at the end of its line', () => {
    expect(sentencesOf('- Sent the draft.\n-', 'en')).toEqual(['Sent the draft.'])
    expect(sentencesOf('1. Sent the draft.\n2.', 'en')).toEqual(['Sent the draft.'])
    expect(sentencesOf('> Sent the draft.\n>\n> Slept.', 'en')).toEqual(['Sent the draft.', 'Slept.'])
  })

  test('lose marks that stand inside one another', () => {
    expect(sentencesOf('> - Sent the draft.', 'en')).toEqual(['Sent the draft.'])
    expect(sentencesOf('- 1. Sent the draft.', 'en')).toEqual(['Sent the draft.'])
  })

  test('of plain words and lists are trimmed, never empty, in order, and made of nothing but the text', () => {
    const words = fc.constantFrom('Sent', 'the', 'draft', '草稿', '发了', '🎉', '.', '。', '?', '\n', '\n\n', '- ', ' ')
    const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.constantFrom('en' as const, 'zh' as const), (text, language) => {
        let from = 0
        for (const sentence of sentencesOf(text, language)) {
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toBe('')
          const found = text.indexOf(sentence, from)
          expect(found).toBeGreaterThanOrEqual(from)
          from = found + sentence.length
        }
      }),
    )
  })
})
