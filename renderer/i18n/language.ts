import { createContext, useContext } from 'react'
import type { Language } from '#core/calendar/labels'

export const LanguageContext = createContext<Language>('en')

/** The language the interface is shown in, for labels that core makes. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
