import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Opened, OpeningChoice, Surroundings } from '../../data/open-journal'
import { MessagePage } from '../../ui/message-page'
import { CopyDetails } from './copy-details'
import { problemDetails } from './details'

type FolderProblemProps = {
  readonly problem: Opened & { readonly kind: 'folder' }
  readonly surroundings: Surroundings
  readonly onOpen: (choice?: OpeningChoice) => void
}

/** The folder of the second copy is gone, or may not be written to: wait for it, or go on without it. */
export function FolderProblem({ problem, surroundings, onOpen }: FolderProblemProps) {
  const { t } = useTranslation()
  const { bridge, appVersion } = surroundings
  const { place } = problem.look
  const folder = place.edition === 'desktop' ? place.folder : (place.folder ?? '')
  const isReadOnly = problem.reason === 'read-only'
  const { isEmptyHere } = problem
  const name = isEmptyHere ? 'folderEmpty' : isReadOnly ? 'folderReadOnly' : 'folder'
  const abandon = async () => {
    await bridge.request('place:abandon', undefined)
    onOpen()
  }
  return (
    <MessagePage title={t(`problem.${name}Title`)} text={t(`problem.${name}Text`, { folder })}>
      <Button onClick={() => onOpen()}>{t('problem.tryAgain')}</Button>
      {place.edition === 'desktop' && !place.isPrivate && (
        <Button variant="default" onClick={() => void abandon()}>
          {t(isEmptyHere ? 'problem.abandonEmpty' : 'problem.abandonFolder')}
        </Button>
      )}
      <CopyDetails details={problemDetails(appVersion, `folder: ${problem.reason}`)} />
    </MessagePage>
  )
}
