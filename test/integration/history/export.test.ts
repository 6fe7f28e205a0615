import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { exportFile, fileName } from '../../../main/history/exportFile.ts'
import { createHistory } from '../../../main/history/history.ts'
import { everything, HISTORY_PAGE } from '../../../shared/recording/history.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { readCsv } from '../../shared/recording/support/readCsv.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('an exported file', () => {
  it('holds every take that the filter leaves, over all pages, as UTF-8 with a byte order mark', async () => {
    const journal = createMemoryJournal({ clock: systemClock })
    const takes = HISTORY_PAGE * 2 + 5
    for (let n = 1; n <= takes; n += 1) {
      const name = n % 2 === 0 ? 'Grüße' : 'Town hall'
      journal.sessions.commit(
        aSession({ id: sessionId(n), name, phase: 'ended', outcome: 'saved', endedAt: noon + n }),
        [],
      )
    }
    const history = createHistory({
      clock: systemClock,
      journal,
      choosePath: (name) => Promise.resolve(join(folder, name)),
      eastOfUtc: () => 0,
      t: createTranslator('en', mainWords),
    })
    const saved = await history.export({ ...everything, text: 'grüße' })
    expect(saved?.records).toBe(HISTORY_PAGE + 2)
    const bytes = readFileSync(saved?.path ?? '')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [, ...rows] = readCsv(bytes.toString('utf8'))
    expect(rows).toHaveLength(HISTORY_PAGE + 2)
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(['Grüße']))
  })

  it('that cannot be written is said to be so, in a word without the path', async () => {
    const where = join(folder, 'missing', 'x.csv')
    await expect(
      exportFile(
        () => Promise.resolve(where),
        'x.csv',
        () => ({ text: '', records: 0 }),
      ),
    ).rejects.toMatchObject({ problem: { code: 'exportFailed', params: { detail: 'ENOENT' }, retryable: true } })
  })

  it('is not even made when nobody wants it', async () => {
    let made = 0
    const content = () => ({ text: '', records: (made += 1) })
    expect(await exportFile(() => Promise.resolve(null), 'x.csv', content)).toBeNull()
    expect(made).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['Q3: town/hall markers.csv', 'Q3- town-hall markers.csv'],
    ['../../.profile markers.csv', '-..-.profile markers.csv'],
    ['  .csv', 'export.csv'],
    [`${'ä'.repeat(300)}.csv`, `${'ä'.repeat(80)}.csv`],
  ])('called %j is suggested as %j', (asked, suggested) => {
    expect(fileName(asked)).toBe(suggested)
  })
})
