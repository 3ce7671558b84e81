import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import './sealed-cover.css'

/** What stands in the place of something sealed until it is asked for. */
export function SealedCover({ onReveal }: { readonly onReveal: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="sealed-cover">
      <p className="muted">{t('sealing.covered')}</p>
      <Button variant="default" onClick={onReveal}>
        {t('sealing.show')}
      </Button>
    </div>
  )
}
