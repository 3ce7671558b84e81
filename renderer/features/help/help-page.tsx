import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Place } from '#core/bridge/copy'
import { useBridge } from '../../data/context'
import { paths } from '../../paths'
import { FolderPath } from '../../ui/folder-path'
import { Keys, modifierName } from '../../ui/key'
import './help.css'

/** What a person may ask about their words, answered plainly. */
export function HelpPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const bridge = useBridge()
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    void bridge.request('place:get', undefined).then(setPlace)
  }, [bridge])
  const isDesktop = bridge.edition === 'desktop'
  return (
    <div className="help">
      <h1>{t('help.title')}</h1>
      <Entry title={t('help.whereTitle')}>
        <p>{t(isDesktop ? 'help.whereDesktop' : 'help.whereBrowser')}</p>
        {place?.edition === 'desktop' && <FolderPath folder={place.folder} />}
      </Entry>
      <Entry title={t('help.savedTitle')}>
        <p>{t(isDesktop ? 'help.savedDesktop' : 'help.savedBrowser')}</p>
      </Entry>
      {isDesktop && (
        <Entry title={t('help.lostTitle')}>
          <p>{t('help.lostText')}</p>
        </Entry>
      )}
      <Entry title={t('help.backTitle')}>
        <p>{t('help.backText')}</p>
      </Entry>
      <Entry title={t('help.moveTitle')}>
        <p>{t('help.moveText')}</p>
      </Entry>
      <Entry title={t('help.readTitle')}>
        <p>{t('help.readText')}</p>
      </Entry>
      <Entry title={t('help.remindTitle')}>
        <p>{t(isDesktop ? 'help.remindDesktop' : 'help.remindBrowser')}</p>
      </Entry>
      <Entry title={t('help.whoTitle')}>
        <p>{t('help.whoText')}</p>
      </Entry>
      <Button variant="default" onClick={() => navigate(paths.safekeeping)}>
        {t('help.toSafekeeping')}
      </Button>
      <Entry title={t('help.keysTitle')}>
        <dl className="help-keys">
          <dt>
            <Keys names={[modifierName(), 'Enter']} />
          </dt>
          <dd>{t('settings.keyGoOn')}</dd>
          <dt>
            <Keys names={[modifierName(), '⇧', 'Enter']} />
          </dt>
          <dd>{t('settings.keyGoBack')}</dd>
          <dt>
            <Keys names={['Esc']} />
          </dt>
          <dd>{t('settings.keyLeave')}</dd>
          {isDesktop && (
            <>
              <dt>
                <Keys names={[modifierName(), 'R']} />
              </dt>
              <dd>{t('help.keyReview')}</dd>
              <dt>
                <Keys names={[modifierName(), 'N']} />
              </dt>
              <dd>{t('help.keyNote')}</dd>
              <dt>
                <Keys names={[modifierName(), '1–7']} />
              </dt>
              <dd>{t('help.keyPages')}</dd>
              <dt>
                <Keys names={[modifierName(), 'P']} />
              </dt>
              <dd>{t('help.keyPrint')}</dd>
            </>
          )}
        </dl>
      </Entry>
    </div>
  )
}

function Entry({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="help-entry">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
