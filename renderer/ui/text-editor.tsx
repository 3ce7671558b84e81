import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { Annotation, EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { listMarkOnce } from './list-mark-once'

type TextEditorProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Called with the caret in characters when it moves. */
  readonly onCaret: (caret: number) => void
  /** Where the caret stands at first. */
  readonly caret: number | undefined
  readonly label: string
}

const FromOutside = Annotation.define<boolean>()

const MARKDOWN_LOOK = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'var(--emphasis-style)' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.processingInstruction, tags.url, tags.quote], color: 'var(--ink-3)' },
])

const LOOK = EditorView.theme({
  '&': {
    minHeight: '11rem',
    maxHeight: 'max(14rem, calc(100vh - 24rem))',
    color: 'var(--ink)',
    background: 'var(--raised)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    fontSize: '1rem',
    lineHeight: 'inherit',
  },
  '&.cm-focused': { outline: 'none', borderColor: 'var(--ink)', boxShadow: 'inset 0 0 0 1px var(--ink)' },
  '.cm-scroller': { minHeight: '11rem', fontFamily: 'var(--sans)', lineHeight: '1.65' },
  '.cm-content': { padding: '14px 16px', caretColor: 'var(--cinnabar)' },
  '.cm-line': { padding: '0' },
  '.cm-content ::selection': { background: 'color-mix(in srgb, var(--ink) 18%, transparent)' },
})

/**
 * A field for long Markdown. What is typed is what is kept, character for character: formatting shows, but nothing is
 * rewritten. Pasted HTML arrives as its text.
 */
export function TextEditor({ value, onChange, onCaret, caret, label }: TextEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const handlers = useRef({ onChange, onCaret })
  handlers.current = { onChange, onCaret }
  const latest = useRef({ value, caret, label })
  latest.current = { value, caret: latest.current.caret, label }

  // Before the next key can arrive: in a later effect it would be lost.
  useLayoutEffect(() => {
    if (!host.current) return
    const { value: doc, caret: wanted, label: name } = latest.current
    const anchor = Math.min(wanted ?? doc.length, doc.length)
    // In a shadow root the editor's styles are adopted sheets, which the content policy allows.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const editor = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc,
        selection: { anchor },
        extensions: [
          history(),
          // Without `markdown()`, which would bring whole editors for HTML, CSS and scripts along.
          markdownLanguage,
          syntaxHighlighting(MARKDOWN_LOOK),
          LOOK,
          listMarkOnce(),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          EditorView.contentAttributes.of({
            'aria-label': name,
            dir: 'auto',
          }),
          // Ctrl+Enter goes on in the check-in; the editor's own meaning of it is left out.
          keymap.of([...markdownKeymap, ...historyKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')]),
          EditorView.updateListener.of((update) => {
            const isTyped = update.transactions.some((transaction) => !transaction.annotation(FromOutside))
            if (update.docChanged && isTyped) handlers.current.onChange(update.state.doc.toString())
            if (update.selectionSet || update.docChanged) handlers.current.onCaret(update.state.selection.main.head)
          }),
        ],
      }),
    })
    view.current = editor
    editor.focus()
    editor.dispatch({ effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    return () => {
      view.current = undefined
      editor.destroy()
    }
  }, [])

  useEffect(() => {
    view.current?.contentDOM.setAttribute('aria-label', label)
  }, [label])

  // As above: a later key would be overwritten by this value.
  useLayoutEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: FromOutside.of(true),
    })
  }, [value])

  return <div ref={host} data-editor />
}
