import type { Page } from 'playwright-core'
import type { RehearsalStage } from '../../../shared/rehearsalStage.ts'
import { noon } from '../../builders/session.ts'
import { aStage } from '../../builders/stage.ts'
import type { Scene } from './fakeBridge.ts'
import { wall } from './scenes.ts'
import { both, large, type Shot, small } from './shot.ts'

const sceneWith = (stage: RehearsalStage): Scene => ({
  ...wall,
  answers: { ...wall.answers, 'rehearsal.stage': { ok: true, value: stage, rev: wall.snapshot.rev } },
})

const scene = sceneWith(aStage(noon))

const open = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /REHEARSAL/ }).click()
  await page.getByRole('button', { name: /Failover/ }).waitFor()
}

/** The controls of the rehearsal beside the wall, and the settings of the network. */
export const rehearsalShots: readonly Shot[] = [
  ...both({ name: 'backstage-1440', scene, size: large, act: open }),
  ...both({ name: 'backstage-1024', scene, size: small, act: open }),
  { name: 'backstage-text-200', scene, size: large, theme: 'dark', textScale: 2, act: open },
  ...both({
    name: 'network',
    scene: {
      ...wall,
      answers: {
        ...wall.answers,
        'network.status': {
          ok: true,
          rev: wall.snapshot.rev,
          value: {
            routes: [
              { host: 'api.agora.io', via: 'system', address: 'http://proxy.example:3128' },
              { host: 'api.sd-rtn.com', via: 'unsupported', address: 'QUIC' },
            ],
            certificates: [
              { name: 'Example Corp Root CA', issuer: 'Example Corp Root CA', validTo: noon + 1e11, authority: true },
              { name: 'Old Example Root', issuer: 'Old Example Root', validTo: noon - 1e10, authority: true },
            ],
            environment: null,
          },
        },
      },
    },
    size: small,
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('button', { name: 'Network' }).click()
      await page.getByText('Example Corp Root CA').first().waitFor()
    },
  }),
]
