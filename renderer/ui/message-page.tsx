import type { ReactNode } from 'react'
import './message-page.css'

type MessagePageProps = { readonly title: string; readonly text: string; readonly children?: ReactNode }

/** A whole page with one thing to say, and what to do about it. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  return (
    <main className="message-page">
      <h1>{title}</h1>
      <p className="muted">{text}</p>
      <div className="message-page-actions">{children}</div>
    </main>
  )
}
