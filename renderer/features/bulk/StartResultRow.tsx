import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandResult } from '../../../shared/ipc/contractSessions.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { problemWords } from '../../ui/problemText.ts'

interface StartResultRowProps {
  readonly name: string
  readonly kind: 'start' | 'arm'
  /** null: not answered yet. */
  readonly result: CommandResult | null
}

/** What became of one preset. */
export function StartResultRow({ name, kind, result }: StartResultRowProps): JSX.Element {
  const { t, i18n } = useTranslation('bulk')
  const { go } = useNavigation()
  const change = useWallView((view) => view.change)
  const refused = result?.ok === false ? problemWords(i18n, result.problem) : null
  return (
    <li className="sheet-row" data-two>
      <span className="min-w-0">
        <span className="font-medium wrap-anywhere">{name}</span>
        {refused === null ? null : (
          <span className="selectable block text-12 text-t2">
            {refused.what} {refused.action}
          </span>
        )}
      </span>
      <span>
        {result === null ? <span className="sheet-state">{t('startSheet.waiting')}</span> : null}
        {refused === null ? null : (
          <span className="sheet-state text-serious">
            <Icon name="blocks" size={14} />
            {t('startSheet.refusedOne')}
          </span>
        )}
        {result?.ok === true ? (
          <span className="sheet-state">
            <Icon name="check" size={14} className="text-ok" />
            {t(kind === 'start' ? 'startSheet.started' : 'startSheet.armed')}
            <Button
              size={24}
              aria-label={t('startSheet.openNamed', { name })}
              onClick={() => {
                change({ starting: null })
                go({ name: 'session', id: result.session.id })
              }}
            >
              {t('startSheet.openSession')}
            </Button>
          </span>
        ) : null}
      </span>
    </li>
  )
}
