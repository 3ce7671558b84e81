import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pin } from '#core/journal/pin'
import { useJournal, useSaver } from '../../../data/context'
import { setPinDeleted } from '../../../data/repositories/pins'
import { sourceName } from '../../../i18n/check-in-name'
import type { AnswerProps } from './answer-props'
import { PinsBelow } from './pins-below'
import { RemovedLine } from './removed-line'
import { usePinning } from './use-pinning'

/** The sentences pinned to this check-in, to be read together; any can be taken off, and more kept from the level below. */
export function PinsAnswer({ data, checkIn, language, sitting }: AnswerProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const pinning = usePinning({ data, sitting })
  const [removed, setRemoved] = useState<Pin>()
  const remove = (pin: Pin) => {
    setRemoved(pin)
    pinning.onUnpin(pin.id)
  }
  const bringBack = ({ id }: Pin) => {
    setRemoved(undefined)
    void saver.now(() => setPinDeleted(journal, sitting, id, false))
  }
  return (
    <>
      <ul className="pins">
        {data.pins.map((pin) => (
          <li key={pin.id} className="pin">
            <p className="serif words">{pin.text}</p>
            <p className="small faint">
              {sourceName(pin.from, language)}
              <button
                type="button"
                className="note-remove"
                aria-label={`${t('lookBack.unpin')}: ${pin.text}`}
                onClick={() => remove(pin)}
              >
                ×
              </button>
            </p>
          </li>
        ))}
      </ul>
      {removed && <RemovedLine key={removed.id} name={removed.text} onUndo={() => bringBack(removed)} />}
      <PinsBelow checkIn={checkIn} language={language} pinning={pinning} />
    </>
  )
}
