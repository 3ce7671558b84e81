import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useBridge } from '../../data/context'
import { paths } from '../../paths'
import { BringInSection } from './bring-in-section'
import { BrowserPlaceSection } from './browser-place-section'
import { CarryOutSection } from './carry-out-section'
import { DeletedSection } from './deleted-section'
import { PlaceSection } from './place-section'
import { SnapshotsSection } from './snapshots-section'
import './safekeeping.css'

/** Where the words are, how they are carried out and in, and the ways back. */
export function SafekeepingPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { edition } = useBridge()
  const [taken, setTaken] = useState(0)
  return (
    <div className="keeping">
      <Button variant="subtle" className="keeping-back" onClick={() => navigate(paths.settings)}>
        ← {t('settings.title')}
      </Button>
      <h1>{t('safekeeping.title')}</h1>
      {edition === 'desktop' ? <PlaceSection /> : <BrowserPlaceSection />}
      <CarryOutSection />
      <BringInSection onSnapshot={() => setTaken((before) => before + 1)} />
      <SnapshotsSection taken={taken} />
      <DeletedSection />
    </div>
  )
}
