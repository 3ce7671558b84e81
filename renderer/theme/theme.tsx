import { createTheme, type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

const THEME = createTheme({
  fontFamily: 'var(--sans)',
  defaultRadius: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
})

// Mantine would keep the colour scheme in local storage, which may be refused; the journal's settings hold it.
const NOWHERE: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

type ThemeProps = { readonly scheme: 'light' | 'dark' | 'auto'; readonly children: ReactNode }

/** Gives Mantine's parts the look. Its variables come from style sheets, since the content policy allows no inline style. */
export function Theme({ scheme, children }: ThemeProps) {
  return (
    <MantineProvider
      theme={THEME}
      colorSchemeManager={NOWHERE}
      defaultColorScheme={scheme}
      {...(scheme !== 'auto' && { forceColorScheme: scheme })}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
