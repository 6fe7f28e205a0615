import { Popover } from '@base-ui/react/popover'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigationPart } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { shortcutKeys, shortcutNames } from './shortcutKeys.ts'

/** The keys of the desk, and what it is. */
export function HelpButton(): JSX.Element {
  const { t } = useTranslation('shell')
  const openBackstage = useNavigationPart((window) => window.openBackstage)
  const { version, host, platform } = useDesk((desk) => desk.info)
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button variant="quiet" icon="help" iconOnly>
            {t('help.open')}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="z-10">
          <Popover.Popup className="popup help">
            <Popover.Title className="font-semibold">{t('help.title')}</Popover.Title>
            <dl className="help-keys">
              {shortcutNames.map((name) => (
                <div key={name}>
                  <dt>{t(`help.${name}`)}</dt>
                  <dd>
                    <kbd className="kbd">{shortcutKeys(name, platform === 'darwin')}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="mt-3 text-12 text-t2">{t('help.truth')}</p>
            <Popover.Close
              render={
                <Button size={24} className="mt-3" onClick={() => openBackstage(true)}>
                  {t('help.rehearsal')}
                </Button>
              }
            />
            <p className="mt-2 text-11 text-t3">
              {t('help.version', { version })} · {t(`help.host.${host}`)}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
