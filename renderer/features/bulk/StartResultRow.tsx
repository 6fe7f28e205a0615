import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { problemWords } from '../../ui/problemText.ts'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import type { StartFate, StartedOrNot } from './startFate.ts'

interface StartResultRowProps {
  readonly name: string
  readonly result: StartedOrNot
  /** Its row on the desk; null where there is none. */
  readonly sessionId: SessionId | null
}

function FateIcon({ fate }: { readonly fate: StartFate }): JSX.Element | null {
  switch (fate) {
    case 'started':
    case 'armed':
      return <Icon name="check" size={14} className="text-ok" />
    case 'starting':
    case 'arming':
      return <StateMark state="starting" size={12} />
    case 'unknown':
      return <StateMark state="startUnknown" size={12} />
    case 'refused':
    case 'failed':
      return <Icon name="blocks" size={14} />
  }
}

/** What became of one preset. */
export function StartResultRow({ name, result, sessionId }: StartResultRowProps): JSX.Element {
  const { t, i18n } = useTranslation('bulk')
  const { go } = useNavigation()
  const change = useWallView((view) => view.change)
  const { fate, why } = result
  const words = why === null ? null : problemWords(i18n, why)
  return (
    <li className="sheet-row" data-two>
      <span className="min-w-0">
        <span className="font-medium wrap-anywhere">{name}</span>
        {words === null ? null : (
          <span className="selectable block text-12 text-t2">
            {words.what} {words.action}
          </span>
        )}
      </span>
      <span className={fate === 'refused' || fate === 'failed' ? 'sheet-state text-serious' : 'sheet-state'}>
        <FateIcon fate={fate} />
        {t(`startSheet.fate.${fate}`)}
        {sessionId === null ? null : (
          <Button
            size={24}
            aria-label={t('startSheet.openNamed', { name })}
            onClick={() => {
              change({ starting: null })
              go({ name: 'session', id: sessionId })
            }}
          >
            {t('startSheet.openSession')}
          </Button>
        )}
      </span>
    </li>
  )
}
