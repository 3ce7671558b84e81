import { createContext, useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answered } from '#core/bridge/channels'
import { useBridge, useJournal, useKeeping } from './data/context'
import type { OpeningNotice } from './data/open-journal'
import { getMeta } from './data/repositories/meta'
import { useLanguage } from './i18n/language'
import { sizeLabel } from './ui/size-label'

/** What is to be said once about how the journal was opened. */
export const NoticesContext = createContext<OpeningNotice | undefined>(undefined)

// Some time after opening, so that it takes nothing from the start: the second copy is read from end to end.
const CHECK_AFTER_MS = 45_000
const SPACE_EVERY_MS = 30_000

/** One quiet line each about what happened to the storage without the person doing anything. */
export function Notices() {
  const { t } = useTranslation()
  const opening = useContext(NoticesContext)
  const [isDismissed, setDismissed] = useState(false)
  const wasRenewed = useCopyCheck()
  const said = wasRenewed ? 'copy-renewed' : opening
  return (
    <>
      <SpaceAlert />
      {said && !isDismissed && (
        <div className="save-notice" role="status">
          <p>{t(said === 'caught-up' ? 'save.caughtUp' : 'save.copyRenewed')}</p>
          <button type="button" className="text-button" onClick={() => setDismissed(true)}>
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
function useCopyCheck(): boolean {
  const journal = useJournal()
  const { bridge, copy } = useKeeping()
  const [wasRenewed, setRenewed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(async () => {
      const meta = await getMeta(journal)
      if (!meta) return
      const ids = { journalId: meta.journalId, deviceId: meta.deviceId }
      const { isReadable } = await bridge.request('copy:check', ids)
      if (isReadable) return
      await copy.renew(ids).then(
        () => setRenewed(true),
        // It is tried again at the next write, and said then.
        () => undefined,
      )
    }, CHECK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [journal, bridge, copy])
  return wasRenewed
}
