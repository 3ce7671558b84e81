import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../ui/copy-text'

/** The details of a problem, to be seen and copied. */
export function CopyDetails({ details }: { readonly details: string }) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <Button variant="default" onClick={async () => setCopied(await copyText(details))}>
        {isCopied ? t('problem.copied') : t('problem.copyDetails')}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reachable by keyboard. */}
      <pre className="message-page-details" tabIndex={0} role="note" aria-label={t('problem.details')}>
        {details}
      </pre>
    </>
  )
}
