import { type JSX, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../stores/client.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { moment } from '../../ui/form/moment.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Leads back to a new preset that was typed and never saved; nothing when there is none. */
export function UnfinishedPreset(): JSX.Element | null {
  const { t } = useTranslation(['manage', 'forms'])
  const client = useClient()
  const { go } = useNavigation()
  const [at, setAt] = useState<number | null>(null)

  useEffect(() => {
    let here = true
    void client.call('drafts.read', { key: 'preset/new' }).then((result) => {
      if (here && result.ok) setAt(result.value?.at ?? null)
    })
    return () => {
      here = false
    }
  }, [client])

  if (at === null) return null
  return (
    <div className="draft-bar">
      <Icon name="clock" className="text-accent" />
      <span className="min-w-0 flex-1 basis-60">{t('unfinished', { time: moment(at) })}</span>
      <Button size={24} onClick={() => go({ name: 'preset', id: 'new' })}>
        {t('unfinishedOpen')}
      </Button>
      <Button
        size={24}
        variant="quiet"
        onClick={() => {
          setAt(null)
          void client.call('drafts.forget', { key: 'preset/new' })
        }}
      >
        {t('forms:draft.discard')}
      </Button>
    </div>
  )
}
