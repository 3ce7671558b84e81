import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pin } from '#core/journal/pin'
import { useJournal, useSaver } from '../../../data/context'
import { addPin, setPinDeleted } from '../../../data/repositories/pins'
import { sourceName } from '../../../i18n/check-in-name'
import type { Pinning } from '../../../ui/look-back/sentences'
import type { AnswerProps } from './answer-props'
import { PinsBelow } from './pins-below'
import { RemovedLine } from './removed-line'

/** The sentences pinned to this check-in, to be read together; any can be taken off, and more kept from the level below. */
export function PinsAnswer({ data, checkIn, language, sitting }: AnswerProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [removed, setRemoved] = useState<Pin>()
  const remove = (pin: Pin) => {
    setRemoved(pin)
    void saver.now(() => setPinDeleted(journal, sitting, pin.id, true))
  }
  const bringBack = ({ id }: Pin) => {
    setRemoved(undefined)
    void saver.now(() => setPinDeleted(journal, sitting, id, false))
  }
  const pinning: Pinning = {
    pinned: data.pins,
    onPin: (from, text) => void saver.now(() => addPin(journal, sitting, { from, text })),
    onUnpin: (id) => void saver.now(() => setPinDeleted(journal, sitting, id, true)),
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
