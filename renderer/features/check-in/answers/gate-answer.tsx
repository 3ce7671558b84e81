import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AnswerProps } from './answer-props'

/** Says what comes, and that one may stop here. Nothing is answered. */
export function GateAnswer({ onLeave }: AnswerProps) {
  const { t } = useTranslation()
  return (
    <div className="gate">
      <ul>
        <li>{t('gate.sealed')}</li>
        <li>{t('gate.sittings')}</li>
      </ul>
      <Button variant="default" onClick={onLeave}>
        {t('gate.notNow')}
      </Button>
    </div>
  )
}
