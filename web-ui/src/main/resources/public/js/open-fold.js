// Unfolds what the style sheet shows beside a page, in browsers that cannot do so by style alone.
if (!CSS.supports('selector(::details-content)') && matchMedia('(width >= 64rem)').matches) {
  for (const fold of document.querySelectorAll('details.fold')) fold.open = true;
}
