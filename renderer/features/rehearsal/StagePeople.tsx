import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageChannel } from '../../../shared/rehearsalStage.ts'
import { Button } from '../../ui/Button.tsx'
import type { Direct } from './useStage.ts'

/** Who is in the channel: they come, go, fall silent and speak again. */
export function StagePeople({ at, direct }: { readonly at: StageChannel; readonly direct: Direct }): JSX.Element {
  const { t } = useTranslation('rehearsal')
  const { channel, people } = at
  return (
    <section className="backstage-part" aria-labelledby="backstage-people">
      <div className="flex items-center justify-between gap-2">
        <h3 id="backstage-people">{t('people.title')}</h3>
        <Button
          size={24}
          icon="add"
          onClick={() => void direct('rehearsal.person', { what: 'join', channel, uid: null })}
        >
          {t('people.joins')}
        </Button>
      </div>
      {people.length === 0 ? <p className="text-12 text-t2">{t('people.nobody')}</p> : null}
      <ul className="flex flex-col gap-1">
        {people.map(({ uid, quiet }) => (
          <li key={uid} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate font-mono text-12">{uid}</span>
            <Button
              size={24}
              pressed={quiet}
              aria-label={t('people.quietNamed', { uid })}
              onClick={() => void direct('rehearsal.person', { what: 'quiet', channel, uid, quiet: !quiet })}
            >
              {t('people.quiet')}
            </Button>
            <Button
              size={24}
              aria-label={t('people.leavesNamed', { uid })}
              onClick={() => void direct('rehearsal.person', { what: 'leave', channel, uid })}
            >
              {t('people.leaves')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
