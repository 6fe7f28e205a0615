import './studio.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type StudioTarget, useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { StudioEditor } from './StudioEditor.tsx'
import { useTarget } from './useTarget.ts'

interface NothingProps {
  readonly title: string
  readonly text: string
  readonly button: string
  readonly onGo: () => void
}

/** Why there is nothing to edit, and the way on. */
function Nothing({ title, text, button, onGo }: NothingProps): JSX.Element {
  return (
    <div className="center-screen">
      <h1 className="text-18 font-semibold">{title}</h1>
      <p className="max-w-[28rem] text-t2">{text}</p>
      <Button variant="primary" size={40} className="mt-3" onClick={onGo}>
        {button}
      </Button>
    </div>
  )
}

/** The layout studio on one layout, wherever it is kept. */
export function StudioScreen({ target }: { readonly target: StudioTarget }): JSX.Element {
  const { t } = useTranslation('studio')
  const { go } = useNavigation()
  const open = useTarget(target)
  if (open === null) {
    return (
      <Nothing
        title={t('gone.title')}
        text={t('gone.text')}
        button={t('gone.back')}
        onGo={() => go({ name: 'layouts' })}
      />
    )
  }
  const { width, height } = open.canvas
  if (!(width > 0 && height > 0)) {
    return (
      <Nothing
        title={t('noCanvas.title')}
        text={t('noCanvas.text')}
        button={t('noCanvas.open')}
        onGo={() => go(open.back)}
      />
    )
  }
  return <StudioEditor key={open.key} open={open} />
}
