import { defaultApp } from '../../main/rehearsal/options.ts'
import { createRehearsalService } from '../../main/rehearsal/service.ts'

// The rehearsal service in a process of its own, as the service is: what it does costs the desk no time.
const service = await createRehearsalService({
  apps: [{ ...defaultApp, dialect: 'specification' }],
  times: { initialised: 0, starting: 0, uploaderReady: 0, joined: 0, firstFile: 0, stopUpload: 0 },
})
process.send?.({ url: service.url })
