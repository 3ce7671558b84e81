import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Theme } from '../../theme/theme'
import { MessagePage } from '../../ui/message-page'
import { CopyDetails } from './copy-details'
import { problemDetails } from './details'

type Props = { readonly appVersion: string; readonly children: ReactNode }
type State = { readonly error: unknown }

/** Shows an error page instead of a blank one when a part of the interface throws. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return (
      <Theme scheme="auto">
        <CrashedPage details={problemDetails(this.props.appVersion, 'crashed', this.state.error)} />
      </Theme>
    )
  }
}

function CrashedPage({ details }: { readonly details: string }) {
  const { t } = useTranslation()
  return (
    <MessagePage title={t('problem.crashedTitle')} text={t('problem.crashedText')}>
      <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
      <CopyDetails details={details} />
    </MessagePage>
  )
}
