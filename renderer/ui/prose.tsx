import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type MouseEvent, useMemo } from 'react'
import './prose.css'

type ProseProps = {
  readonly markdown: string
  /** Called with the address when a link is chosen; nothing is ever opened. */
  readonly onLink?: (address: string) => void
}

/** Markdown as it reads. HTML inside it is shown as text and dangerous addresses are dropped: micromark's default. */
export function Prose({ markdown, onLink }: ProseProps) {
  const html = useMemo(
    () => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).replaceAll('<img ', '<img hidden '),
    [markdown],
  )
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    onLink?.(link.getAttribute('href') ?? '')
  }
  // biome-ignore lint/a11y/noStaticElementInteractions: the interactive things are the links inside it.
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click.
  return <div className="prose words" dir="auto" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
}
