import { defineConfig } from 'wxt';
import { bareContentScript } from './scripts/bare-content-script';
import { compactCatalogue } from './scripts/compact-catalogue';
import { leaveOutSources } from './scripts/leave-out-sources';
import { noteTokens } from './scripts/note-tokens';
import { paintAtOnce } from './scripts/paint-at-once';
import { otherHosts } from './utils/page/hosts';

// Seller Central's order pages live under these two paths; see utils/page/address.ts.
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Every import is written out, so a reader sees where a name comes from.
  imports: false,
  vite: () => ({
    // The content script is in every order page: what only readers of the source need stays out of it, and so does
    // what only browsers need that we don't run in.
    plugins: [
      bareContentScript(),
      compactCatalogue(),
      leaveOutSources(),
      noteTokens(),
      paintAtOnce('popup', ['take-over', 'live-popup']),
    ],
    build: { target: ['chrome120', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  manifestVersion: 3,
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    // The log may outgrow what a browser lends without being asked, and corrections become due while nothing happens.
    permissions: ['storage', 'alarms', 'unlimitedStorage'],
    // Asked for when the seller switches a site on in the options; `scripting` is what registers the script there.
    optional_permissions: ['notifications', 'scripting'],
    optional_host_permissions: otherHosts().map((host) => `https://${host}/*`),
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_extName__', default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' } },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    browser_specific_settings: {
      gecko: {
        id: 'vtr-guard@vtr-guard.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
});
