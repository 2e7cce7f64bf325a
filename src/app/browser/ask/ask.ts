/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

document.documentElement.classList.add('script')
