import './keyHelp.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../stores/desk.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { keyGroups } from '../model/keyMap.ts'
import { keyWords } from '../model/keyWords.ts'

const groups = ['place', 'select', 'edit', 'view'] as const

/** One group of keys. */
function Group({ group, mac }: { readonly group: (typeof groups)[number]; readonly mac: boolean }): JSX.Element {
  const { t } = useTranslation('studio')
  return (
    <section className="key-group">
      <h3>{t(`help.${group}`)}</h3>
      <dl>
        {keyGroups[group].map(([name, keys]) => (
          <div key={name}>
            <dt>{keyWords(t(`help.keys.${name}`), mac)}</dt>
            <dd>
              <kbd>{keyWords(keys, mac)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface KeyHelpProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Every key of the studio. */
export function KeyHelp({ open, onOpenChange }: KeyHelpProps): JSX.Element {
  const { t } = useTranslation('studio')
  const mac = useDesk((desk) => desk.info.platform === 'darwin')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('help.title')} width={880}>
      <div className="key-groups">
        {groups.map((group) => (
          <Group key={group} group={group} mac={mac} />
        ))}
      </div>
    </Dialog>
  )
}
