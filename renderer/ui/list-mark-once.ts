import { EditorState, type Extension } from '@codemirror/state'

const MARK = String.raw`[-*+]|\d+[.)]`
const CONTINUED = new RegExp(String.raw`^(\s*)(${MARK}) (?:${MARK})?$`)
const TWICE = new RegExp(String.raw`^(\s*)(${MARK}) ((?:${MARK}) )`)
const LISTED = new RegExp(String.raw`^\s*(?:${MARK}) `)

/**
 * A list goes on with the next line's mark in place. Who types or pastes a mark there once more, out of habit, finds one:
 * their own.
 */
export function listMarkOnce(): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || !transaction.isUserEvent('input')) return transaction
    const { startState, newDoc, changes } = transaction
    const { head, empty } = startState.selection.main
    const before = startState.doc.lineAt(head)
    const isContinued = before.number > 1 && LISTED.test(startState.doc.line(before.number - 1).text)
    if (!empty || head !== before.to || !isContinued || !CONTINUED.test(before.text)) return transaction
    const from = changes.mapPos(before.from, -1)
    const twice = TWICE.exec(newDoc.lineAt(from).text)
    if (!twice) return transaction
    const [, indent = '', mark = ''] = twice
    const at = from + indent.length
    return [transaction, { changes: { from: at, to: at + mark.length + 1 }, sequential: true }]
  })
}
