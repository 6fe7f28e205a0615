import './presets.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { StartProblem } from '../start/StartProblem.tsx'
import { useStart } from '../start/useStart.ts'
import { PresetRow } from './PresetRow.tsx'
import { useDuplicate } from './useDuplicate.ts'
import { matchingPresets } from './matchingPresets.ts'

/** All presets: find, start, open, copy, delete. */
export function PresetsScreen(): JSX.Element {
  const { t } = useTranslation('presets')
  const { go } = useNavigation()
  const presets = useDesk((desk) => desk.presets)
  const [search, setSearch] = useState('')
  const start = useStart()
  const duplicate = useDuplicate()
  const all = Object.values(presets)
  const found = matchingPresets(all, search)
  const create = (): void => go({ name: 'preset', id: 'new' })

  return (
    <div className="preset-screen relative overflow-auto">
      <header className="flex min-h-18 flex-none flex-wrap items-center gap-x-3 gap-y-2 px-6 py-2">
        <h1 className="text-18 font-semibold tracking-[-0.01em]">{t('title')}</h1>
        {all.length === 0 ? null : (
          <>
            <div className="ml-3 w-72 max-w-full">
              <TextInput
                type="search"
                label={t('search')}
                placeholder={t('searchPlaceholder')}
                value={search}
                unit={<Icon name="search" />}
                onChange={({ target }) => setSearch(target.value)}
              />
            </div>
            <span className="text-12 text-t3" role="status">
              {search === ''
                ? t('count', { count: all.length })
                : t('found', { found: found.length, count: all.length })}
            </span>
          </>
        )}
        <Button className="ml-auto" icon="add" variant="primary" onClick={create}>
          {t('new')}
        </Button>
      </header>
      <div className="flex flex-col gap-4 px-6 pb-6">
        {start.problem === null ? null : <StartProblem problem={start.problem} running={null} />}
        {duplicate.problem === null ? null : <ProblemNotice problem={duplicate.problem} />}
        {all.length === 0 ? (
          <div className="panel flex max-w-160 flex-col items-start gap-3 p-6">
            <h2 className="text-15 font-semibold">{t('empty')}</h2>
            <p className="text-t2">{t('emptyText')}</p>
            <Button onClick={create}>{t('new')}</Button>
          </div>
        ) : null}
        {all.length > 0 && found.length === 0 ? (
          <p className="flex flex-wrap items-center gap-3 text-t2">
            {t('notFound', { search })}
            <Button onClick={() => setSearch('')}>{t('clearSearch')}</Button>
          </p>
        ) : null}
        {found.length === 0 ? null : (
          <table className="preset-table">
            <thead>
              <tr>
                <th scope="col">{t('columns.name')}</th>
                <th scope="col" className="col-channel">
                  {t('columns.channel')}
                </th>
                <th scope="col" className="col-account">
                  {t('columns.account')}
                </th>
                <th scope="col" className="col-storage">
                  {t('columns.storage')}
                </th>
                <th scope="col" className="col-layout">
                  {t('columns.layout')}
                </th>
                <th scope="col">{t('columns.findings')}</th>
                <th scope="col">
                  <span className="sr-only">{t('columns.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((preset) => (
                <PresetRow
                  key={preset.id}
                  preset={preset}
                  start={start}
                  onDuplicate={() => void duplicate.make(preset)}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  )
}
