import './key.css'

/** The platform's main modifier, as its keys name it. */
export function modifierName(platform: string = navigator.platform): string {
  return platform.startsWith('Mac') ? '⌘' : 'Ctrl'
}

/** The platform's Alt, as its keys name it. */
export function altName(platform: string = navigator.platform): string {
  return platform.startsWith('Mac') ? '⌥' : 'Alt'
}

/** Keys to press together, as they look on the keyboard. */
export function Keys({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="keys small faint" aria-hidden="true">
      {names.map((name) => (
        <kbd key={name} className="key">
          {name}
        </kbd>
      ))}
    </span>
  )
}
