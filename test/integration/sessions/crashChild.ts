import { setTimeout as pause } from 'node:timers/promises'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { isLive } from '../../../shared/recording/sessionState.ts'
import { createDice } from '../../crash/dice.ts'
import { launchDesk } from './crashDesk.ts'

/** A desk whose operator is in a hurry, until the process is killed. Arguments: folder of the journal, address of the service, seed. */
const [folder = '', url = '', seed = ''] = process.argv.slice(2)
const dice = createDice(Number(seed))
const desk = await launchDesk(folder, url)
process.stdout.write('ready\n')

const refused = (): undefined => undefined
const free = desk.journal.presets.all().filter(({ id }) => !desk.all().some(({ presetId }) => presetId === id))

for (let turn = 0; ; turn++) {
  const next = free.shift()
  if (next !== undefined) await desk.sessions.start({ presetId: next.id }, 'window').catch(refused)
  for (const { id, phase } of desk.all().filter(isLive)) {
    if (phase === 'recording' || phase === 'joined') {
      const layout = { ...defaultLayout, backgroundColor: `#0000${String(turn % 100).padStart(2, '0')}` }
      void desk.sessions.updateLayout({ sessionId: id, layout }, 'window').catch(refused)
    }
    if (dice.chance(0.15)) await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'tray').catch(refused)
  }
  desk.sessions.focus()
  await pause(dice.int(150))
}
