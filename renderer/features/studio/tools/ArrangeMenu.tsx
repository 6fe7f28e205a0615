import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../stores/desk.ts'
import { useStudioView } from '../../../stores/studioView.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { useEditor, useScene } from '../editor.ts'
import { canArrange } from '../model/arranging.ts'
import type { StudioCommand } from '../model/keyMap.ts'
import { keyWords } from '../model/keyWords.ts'
import { arrangements } from './arrangements.ts'

/** Every command on the selected regions in words, with its keys: order, clipboard, lock, and what the buttons do. */
export function ArrangeMenu(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  const scene = useScene((whole) => whole)
  const { layout, selection } = scene
  const { copied, transform } = useStudioView((view) => ({ copied: view.copied, transform: view.transform }))
  const mac = useDesk((desk) => desk.info.platform === 'darwin')
  const none = selection.length === 0
  const entry = (label: string, command: StudioCommand, keys: string, disabled: boolean): MenuEntry => ({
    key: label,
    label,
    keys: keyWords(keys, mac),
    disabled,
    onSelect: () => actions.run(command),
  })
  const line = (key: string): MenuEntry => ({ kind: 'separator', key })
  const locked = !none && selection.every((index) => layout.regions[index]?.mark?.locked === true)

  const entries: readonly MenuEntry[] = [
    entry(t('tools.front'), { kind: 'order', to: 'front' }, 'Ctrl Shift ]', none),
    entry(t('tools.forward'), { kind: 'order', to: 'forward' }, 'Ctrl ]', none),
    entry(t('tools.backward'), { kind: 'order', to: 'backward' }, 'Ctrl [', none),
    entry(t('tools.back'), { kind: 'order', to: 'back' }, 'Ctrl Shift [', none),
    line('a'),
    ...arrangements.map(({ name, icon }): MenuEntry => ({
      key: name,
      label: t(`tools.${name}`),
      icon,
      disabled: !canArrange(scene, name),
      onSelect: () => actions.arrange(name),
    })),
    line('b'),
    entry(t('tools.selectAll'), { kind: 'selectAll' }, 'Ctrl A', layout.regions.length === 0),
    entry(t('tools.duplicate'), { kind: 'duplicate' }, 'Ctrl D', none),
    entry(t(locked ? 'tools.unlock' : 'tools.lock'), { kind: 'lock' }, 'Ctrl L', none),
    entry(t('tools.cut'), { kind: 'cut' }, 'Ctrl X', none),
    entry(t('tools.copy'), { kind: 'copy' }, 'Ctrl C', none),
    entry(t('tools.paste'), { kind: 'paste' }, 'Ctrl V', copied.length === 0),
    entry(t('tools.copyTransform'), { kind: 'copyTransform' }, 'Ctrl Alt C', selection.length !== 1),
    entry(t('tools.pasteTransform'), { kind: 'pasteTransform' }, 'Ctrl Alt V', none || transform === null),
    entry(t('tools.remove'), { kind: 'remove' }, 'Del', none),
  ]
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="quiet" icon="arrange" aria-label={t('tools.arrange')}>
          <span className="studio-word">{t('tools.arrange')}</span>
        </Button>
      }
      entries={entries}
    />
  )
}
