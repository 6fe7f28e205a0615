import './bridge/zodSetup.ts'
import './styles/index.css'
import { mount } from './app/mount.tsx'
import { deskBridge } from './bridge/window.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
mount(root, deskBridge())
