/** What came of something a person asked for. */
export type Said = { readonly kind: 'done' | 'problem'; readonly text: string }

/** Says what came of it, to eyes and screen readers alike. */
export function Outcome({ said }: { readonly said: Said | undefined }) {
  return (
    <p
      className={said?.kind === 'problem' ? 'keeping-said keeping-problem' : 'keeping-said'}
      role={said?.kind === 'problem' ? 'alert' : 'status'}
    >
      {said?.text}
    </p>
  )
}
