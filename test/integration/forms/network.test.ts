import { describe, expect, it } from 'vitest'
import type { NetworkStatus } from '../../../shared/network.ts'
import { furnished } from '../../renderer/forms/scenes.ts'
import { useStage, yes } from './stage.ts'

const { open } = useStage()
const certificate = (name: string) => ({ name, issuer: name, validTo: 4e12, authority: true })
const system = Array.from({ length: 150 }, (_, at) => certificate(`System Root ${String(at + 1)}`))
const status = (own: number, environment: NetworkStatus['certificates']): NetworkStatus => ({
  routes: [],
  certificates: Array.from({ length: own }, (_, at) => certificate(`Northlight, Inc. Root ${String(at + 1)}`)),
  environment: { path: '/etc/ssl/all.pem', certificates: [...environment], problem: null },
})

const openNetwork = async (answer: NetworkStatus) => {
  const page = await open(furnished, { 'network.status': [yes(answer)] })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Network', exact: true }).click()
  return page.getByRole('article', { name: 'Root certificates' })
}

describe('root certificates', () => {
  it('begin with one’s own; the 150 of the system are folded below the buttons, and found by name', async () => {
    const roots = await openNetwork(status(1, system))
    await roots.getByText('1 that you chose:').waitFor()
    const own = roots.getByText('Northlight, Inc. Root 1', { exact: true }).first()
    const button = roots.getByRole('button', { name: 'Choose another file…' })
    const fold = roots.getByText('150 from /etc/ssl/all.pem')
    const tops = await Promise.all([own, button, fold].map(async (one) => (await one.boundingBox())?.y ?? Number.NaN))
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    expect(await roots.getByText('System Root 77', { exact: true }).first().isVisible()).toBe(false)

    await fold.focus()
    await fold.click()
    await roots.getByRole('textbox', { name: 'Find a certificate' }).fill('root 77')
    await roots.getByText('1 of 150').waitFor()
    expect(await roots.getByRole('listitem').count()).toBe(2)
    await roots.getByRole('textbox', { name: 'Find a certificate' }).fill('nobody')
    await roots.getByText('No certificate of that name.').waitFor()
  })

  it('say “none” of one’s own alone, and list a few of the environment as they are', async () => {
    const roots = await openNetwork(status(0, system.slice(0, 3)))
    await roots.getByText('You have chosen none here.').waitFor()
    await roots.getByText('3 from /etc/ssl/all.pem').waitFor()
    expect(await roots.getByRole('listitem').count()).toBe(3)
    expect(await roots.getByRole('textbox').count()).toBe(0)
  })
})
