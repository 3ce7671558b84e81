import { useTranslation } from 'react-i18next'

/** Says what comes, and that one may stop here. Nothing is answered. */
export function GateAnswer() {
  const { t } = useTranslation()
  return (
    <div className="gate">
      <ul>
        <li>{t('gate.sealed')}</li>
        <li>{t('gate.sittings')}</li>
      </ul>
    </div>
  )
}
