import { Component, type JSX, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'

function Broken(): JSX.Element {
  const { t } = useTranslation('shell')
  return (
    <div className="center-screen" role="alert">
      <h1 className="text-18 font-semibold">{t('broken.title')}</h1>
      <p className="max-w-[28rem] text-t2">{t('broken.text')}</p>
      <Button variant="primary" size={40} className="mt-3" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </Button>
    </div>
  )
}

interface BoundaryState {
  readonly broken: boolean
}

/**
 * A fault in one screen leaves the rail, the top bar and the counts standing: recordings go on and must stay visible.
 * Give it the screen as its key, so that another screen starts afresh. React has no other form for this than a class.
 */
export class ScreenErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { broken: false }

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}
