import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answered } from '#core/bridge/channels'
import { useBridge } from '../../data/context'
import { FolderPath } from '../../ui/folder-path'
import { Outcome, type Said } from './outcome'
import { Section } from './section'
import { usePlace } from './use-place'

type Chosen = Answered<'place:choose'> & { readonly kind: 'chosen' }

/** Where the second copy lies on this computer, and the way to lay it elsewhere. */
export function PlaceSection() {
  const { t } = useTranslation()
  const bridge = useBridge()
  const [place, look] = usePlace()
  const [chosen, setChosen] = useState<Chosen>()
  const [said, setSaid] = useState<Said>()
  if (place?.edition !== 'desktop') return <Section title={t('safekeeping.whereTitle')}>{null}</Section>

  const choose = async () => {
    setSaid(undefined)
    const answer = await bridge.request('place:choose', undefined)
    if (answer.kind === 'chosen') setChosen(answer)
    else if (answer.kind === 'unsuitable') setSaid({ kind: 'problem', text: t('safekeeping.unsuitable') })
    else if (answer.kind === 'failed') setSaid({ kind: 'problem', text: t(`safekeeping.problems.${answer.reason}`) })
  }
  const move = async (where: 'chosen' | 'private') => {
    setChosen(undefined)
    const answer = await bridge.request('place:move', where)
    if (answer.kind === 'failed') setSaid({ kind: 'problem', text: t(`safekeeping.problems.${answer.reason}`) })
    else if (answer.place.edition === 'desktop')
      setSaid({ kind: 'done', text: t('safekeeping.moved', { folder: answer.place.folder }) })
    look()
  }
  return (
    <Section title={t('safekeeping.whereTitle')} text={t('safekeeping.whereText')}>
      <FolderPath folder={place.folder} />
      {!place.isPrivate && (
        <p className="small muted">{t('safekeeping.sealedStay', { folder: place.privateFolder })}</p>
      )}
      {place.syncing && <p className="keeping-warning">{t('safekeeping.syncing', { program: place.syncing })}</p>}
      {chosen ? (
        <div className="keeping-ask">
          <h3>{t('safekeeping.moveTo', { folder: chosen.folder })}</h3>
          <p className="muted">{t('safekeeping.moveText')}</p>
          {chosen.syncing && <p className="keeping-warning">{t('safekeeping.syncing', { program: chosen.syncing })}</p>}
          <div className="keeping-buttons">
            <Button onClick={() => void move('chosen')}>{t('safekeeping.moveNow')}</Button>
            <Button variant="subtle" onClick={() => setChosen(undefined)}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="keeping-buttons">
          <Button variant="default" onClick={() => void bridge.request('place:show', 'copy')}>
            {t('safekeeping.show')}
          </Button>
          <Button variant="default" onClick={() => void choose()}>
            {t('safekeeping.move')}
          </Button>
          {!place.isPrivate && (
            <Button variant="subtle" onClick={() => void move('private')}>
              {t('safekeeping.moveBack')}
            </Button>
          )}
        </div>
      )}
      <Outcome said={said} />
    </Section>
  )
}
