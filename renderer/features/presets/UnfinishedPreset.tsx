import { type JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { draftKeys } from '../../../shared/recording/draft.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { moment } from '../../ui/form/moment.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { DraftTimes } from './useDraftTimes.ts'

/** Leads back to a new preset that was typed and never saved; nothing when there is none. */
export function UnfinishedPreset({ drafts }: { readonly drafts: DraftTimes }): JSX.Element | null {
  const { t } = useTranslation(['manage', 'forms'])
  const { go } = useNavigation()
  const at = drafts.at(draftKeys.preset('new'))
  if (at === null) return null
  return (
    <div className="draft-bar">
      <Icon name="clock" className="text-accent" />
      <span className="min-w-0 flex-1 basis-60">{t('unfinished', { time: moment(at) })}</span>
      <Button size={24} onClick={() => go({ name: 'preset', id: 'new' })}>
        {t('unfinishedOpen')}
      </Button>
      <Button size={24} variant="quiet" onClick={() => drafts.forget(draftKeys.preset('new'))}>
        {t('forms:draft.discard')}
      </Button>
    </div>
  )
}
