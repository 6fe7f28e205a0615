import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useTryOut } from '../editor.ts'

/** While another layout is only tried out: that it is, and what can be done with it. */
export function TryingBanner(): JSX.Element | null {
  const { t, i18n } = useTranslation('studio')
  const { actions } = useEditor()
  const { kind, people } = useTryOut()
  if (kind === null) return null
  return (
    <div className="stage-banner" role="group" aria-label={t('whatIf.label')}>
      <p>
        <b className="font-semibold">{t('whatIf.trying', { layout: i18n.t(`recording:layout.name.${kind}`) })}</b>{' '}
        <span className="text-t2">{t('whatIf.tryingText')}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size={24} onClick={actions.useTried}>
          {t('whatIf.use')}
        </Button>
        {kind === 3 ? null : (
          <Button size={24} onClick={() => actions.convert(kind, people.length)}>
            {t('whatIf.convert')}
          </Button>
        )}
        <Button size={24} variant="quiet" onClick={() => actions.tryOut({ kind: null })}>
          {t('whatIf.back')}
        </Button>
      </div>
    </div>
  )
}
