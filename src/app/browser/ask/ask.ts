/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { keepDrafts } from './autosave.ts'
import { surviveOffline } from './connection.ts'
import { copyAddress } from './copy-address.ts'
import { excludeOthers } from './exclusive-options.ts'
import { chooseByDigit } from './matrix-keys.ts'
import { growRosters } from './roster-rows.ts'
import { enhanceSliders } from './slider.ts'
import { countCharacters } from './text-counter.ts'

const form = document.querySelector<HTMLFormElement>('form#ask')
if (form !== null) {
  enhanceSliders(form)
  excludeOthers(form)
  countCharacters(form)
  growRosters(form)
  chooseByDigit(form)
  const drafts = form.dataset['drafts'] === undefined ? null : keepDrafts(form)
  surviveOffline(form, drafts)
}
copyAddress()

// A page that the browser kept aside shows an old state: the server knows the present one.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
