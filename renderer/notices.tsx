import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answered } from '#core/bridge/channels'
import { useBridge, useJournal, useKeeping } from './data/context'
import type { OpeningNotice } from './data/open-journal'
import { getMeta } from './data/repositories/meta'
import { useLanguage } from './i18n/language'
import { sizeLabel } from './ui/size-label'

type Noticed = { readonly said: OpeningNotice | undefined; readonly dismiss: () => void }

const NoticesContext = createContext<Noticed>({ said: undefined, dismiss: () => undefined })

// Some time after opening, so that it takes nothing from the start: the second copy is read from end to end.
const CHECK_AFTER_MS = 45_000
const SPACE_EVERY_MS = 30_000

type NoticesProviderProps = {
  /** What is to be said about how the journal was opened. */
  readonly opening: OpeningNotice | undefined
  readonly children: ReactNode
}

/** Holds what is to be said once, whichever pages come and go: what was dismissed stays so. */
export function NoticesProvider({ opening, children }: NoticesProviderProps) {
  const [said, setSaid] = useState(opening)
  useCopyCheck(setSaid)
  const noticed = useMemo(() => ({ said, dismiss: () => setSaid(undefined) }), [said])
  return <NoticesContext value={noticed}>{children}</NoticesContext>
}

/** One quiet line each about what happened to the storage without the person doing anything. */
export function Notices() {
  const { t } = useTranslation()
  const { said, dismiss } = useContext(NoticesContext)
  return (
    <>
      <SpaceAlert />
      {said && (
        <div className="save-notice" role="status">
          <p>{t(said === 'caught-up' ? 'save.caughtUp' : 'save.copyRenewed')}</p>
          <button type="button" className="text-button" onClick={dismiss}>
            {t('save.dismiss')}
          </button>
        </div>
      )}
    </>
  )
}

/** Says so when the disk is nearly full, before it hurts. */
export function SpaceAlert() {
  const { t } = useTranslation()
  const language = useLanguage()
  const space = useSpace()
  if (!space?.isLow) return null
  return (
    <div className="save-alert" role="status">
      <p>{t('save.lowSpace', { free: sizeLabel(space.freeBytes, language) })}</p>
    </div>
  )
}

/** The space that is left, looked at twice a minute; undefined until first known. */
function useSpace(): Answered<'space:get'> | undefined {
  const bridge = useBridge()
  const [space, setSpace] = useState<Answered<'space:get'>>()
  useEffect(() => {
    const look = () => void bridge.request('space:get', undefined).then(setSpace)
    const interval = setInterval(look, SPACE_EVERY_MS)
    look()
    return () => clearInterval(interval)
  }, [bridge])
  return space
}

/** Reads the second copy from end to end once, and writes it anew when it is broken. */
function useCopyCheck(say: (notice: OpeningNotice) => void): void {
  const journal = useJournal()
  const { bridge, copy } = useKeeping()
  useEffect(() => {
    const timer = setTimeout(async () => {
      const meta = await getMeta(journal)
      if (!meta) return
      const ids = { journalId: meta.journalId, deviceId: meta.deviceId }
      const { isReadable } = await bridge.request('copy:check', ids)
      if (isReadable) return
      await copy.renew(ids).then(
        () => say('copy-renewed'),
        // It is tried again at the next write, and said then.
        () => undefined,
      )
    }, CHECK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [journal, bridge, copy, say])
}
