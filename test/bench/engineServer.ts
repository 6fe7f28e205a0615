import { type AddressInfo, connect } from 'node:net'
import { createServer } from 'node:tls'
import { defaultApp } from '../../main/rehearsal/options.ts'
import { createRehearsalService } from '../../main/rehearsal/service.ts'
import { createSelfSigned } from '../integration/agora/support/selfSigned.ts'
import type { EngineServer } from './engineDesk.ts'

// The rehearsal service in a process of its own, as the service is: what it does costs the desk no time.
const service = await createRehearsalService({
  apps: [{ ...defaultApp, dialect: 'specification' }],
  times: { initialised: 0, starting: 0, uploaderReady: 0, joined: 0, firstFile: 0, stopUpload: 0 },
})
const pair = createSelfSigned()
// The same service behind TLS, as the real one is.
const secure = createServer({ ...pair, ALPNProtocols: ['http/1.1'] }, (near) => {
  const far = connect(service.port, '127.0.0.1')
  far.setNoDelay(true)
  near.setNoDelay(true)
  near.on('error', () => far.destroy())
  far.on('error', () => near.destroy())
  near.pipe(far).pipe(near)
})
secure.listen(0, '127.0.0.1', () => {
  const { port } = secure.address() as AddressInfo
  process.send?.({ url: service.url, secureUrl: `https://127.0.0.1:${port}`, cert: pair.cert } satisfies EngineServer)
})
process.on('disconnect', () => process.exit(0))
