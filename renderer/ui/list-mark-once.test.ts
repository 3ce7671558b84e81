import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { listMarkOnce } from './list-mark-once'

/** What stands in an editor with the caret at its end after each text was typed, or pasted. */
function after(doc: string, texts: readonly string[], userEvent = 'input.type'): string {
  let state = EditorState.create({ doc, selection: { anchor: doc.length }, extensions: [listMarkOnce()] })
  for (const insert of texts) {
    const { head } = state.selection.main
    state = state.update({
      changes: { from: head, insert },
      selection: { anchor: head + insert.length },
      userEvent,
    }).state
  }
  expect(state.selection.main.head).toBe(state.doc.length)
  return state.doc.toString()
}

test('a mark typed where the list went on by itself stands once', () => {
  expect(after('- Hours\n- ', ['-', ' ', 'I', 'n'])).toBe('- Hours\n- In')
  expect(after('  * Hours\n  * ', ['*', ' ', 'In'])).toBe('  * Hours\n  * In')
  expect(after('1. Hours\n2. ', ['2', '.', ' ', 'In'])).toBe('1. Hours\n2. In')
})

test('a mark pasted there stands once, too', () => {
  expect(after('- Hours\n- ', ['- Incidents\n- Mail'], 'input.paste')).toBe('- Hours\n- Incidents\n- Mail')
})

test('everything else stays as it was typed', () => {
  expect(after('', ['-', ' ', '-', ' ', 'a'])).toBe('- - a')
  expect(after('- Hours\n- ', ['-', '5', ' ', 'degrees'])).toBe('- Hours\n- -5 degrees')
  expect(after('- Hours\n- In', [' - ', 'so'])).toBe('- Hours\n- In - so')
  expect(after('Hours\n', ['- ', '- '])).toBe('Hours\n- - ')
  // What comes from outside is no one's typing.
  expect(after('- Hours\n- ', ['- a'], 'set')).toBe('- Hours\n- - a')
})
