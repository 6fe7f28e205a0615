import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { AccountArt, RehearsalArt } from './Art.tsx'

interface WelcomeProps {
  readonly busy: boolean
  readonly onRehearse: () => void
  readonly onAccount: () => void
  readonly onDesk: () => void
  readonly onAdopt: () => void
}

interface CardProps {
  readonly title: string
  readonly art: ReactNode
  readonly points: readonly { readonly icon: IconName; readonly text: string }[]
  readonly action: ReactNode
  readonly note: string
}

function Card({ title, art, points, action, note }: CardProps): JSX.Element {
  return (
    <section aria-label={title} className="first-card">
      {art}
      <div className="flex flex-1 flex-col px-6 pt-5 pb-6">
        <h2 className="text-18 font-semibold tracking-[-0.01em]">{title}</h2>
        <ul className="mt-3 mb-5 flex flex-col gap-2 text-t2">
          {points.map(({ icon, text }) => (
            <li key={text} className="grid grid-cols-[1rem_1fr] gap-2">
              <Icon name={icon} className="mt-0.5 text-t3" />
              {text}
            </li>
          ))}
        </ul>
        <div className="mt-auto flex flex-col">{action}</div>
        <p className="mt-3 text-center text-12 text-t3">{note}</p>
      </div>
    </section>
  )
}

/** Two ways in, and the way past both. */
export function Welcome({ busy, onRehearse, onAccount, onDesk, onAdopt }: WelcomeProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  const isEmpty = useDesk((desk) => Object.keys(desk.sessions).length === 0)
  return (
    <>
      <h1 className="mt-4 text-24 font-semibold tracking-[-0.015em]">{t('welcome.title')}</h1>
      <p className="mt-1 text-15 text-t2">{t('welcome.text')}</p>
      <div className="first-cards">
        <Card
          title={t('welcome.rehearseTitle')}
          art={<RehearsalArt />}
          points={[
            { icon: 'play', text: t('welcome.rehearsePoints.0') },
            { icon: 'shield', text: t('welcome.rehearsePoints.1') },
            { icon: 'again', text: t('welcome.rehearsePoints.2') },
          ]}
          action={
            <Button variant="primary" size={48} disabled={busy} onClick={onRehearse}>
              {t(busy ? 'welcome.rehearsing' : 'welcome.rehearse')}
            </Button>
          }
          note={t('welcome.rehearseNote')}
        />
        <Card
          title={t('welcome.ownTitle')}
          art={<AccountArt />}
          points={[
            { icon: 'key', text: t('welcome.ownPoints.0') },
            { icon: 'bucket', text: t('welcome.ownPoints.1') },
            { icon: 'check', text: t('welcome.ownPoints.2') },
          ]}
          action={
            <Button variant="solid" size={48} onClick={onAccount}>
              {t('welcome.own')}
            </Button>
          }
          note={t('welcome.ownNote')}
        />
      </div>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <Button variant="quiet" icon="list" onClick={onDesk}>
          {t(isEmpty ? 'welcome.emptyDesk' : 'welcome.desk')}
        </Button>
        <Button variant="quiet" icon="download" onClick={onAdopt}>
          {t('welcome.adopt')}
        </Button>
      </div>
    </>
  )
}
