import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Opened } from '../../data/open-journal'
import { SCHEMA_VERSION } from '../../data/schema/versions'
import { MessagePage } from '../../ui/message-page'
import { CopyDetails } from './copy-details'
import { problemDetails } from './details'

type Problem = Exclude<Opened, { readonly kind: 'open' }>
type OpeningProblemProps = { readonly opened: Problem; readonly appVersion: string; readonly onTryAgain: () => void }

/** Says why the journal was not opened, what that means for the person's words, and what to do. */
export function OpeningProblem({ opened, appVersion, onTryAgain }: OpeningProblemProps) {
  const { t } = useTranslation()
  const versions = { stored: opened.kind === 'newer' ? opened.version : SCHEMA_VERSION, known: SCHEMA_VERSION }
  return (
    <MessagePage title={t(`problem.${opened.kind}Title`)} text={t(`problem.${opened.kind}Text`, versions)}>
      <Button onClick={onTryAgain}>{t('problem.tryAgain')}</Button>
      <CopyDetails details={problemDetails(appVersion, kindOf(opened))} />
    </MessagePage>
  )
}

function kindOf(opened: Problem): string {
  switch (opened.kind) {
    case 'newer':
      return `newer: stored schema ${opened.version}`
    case 'mismatch':
      return `mismatch: ${opened.difference}`
    default:
      return `${opened.kind}: ${opened.reason}`
  }
}
