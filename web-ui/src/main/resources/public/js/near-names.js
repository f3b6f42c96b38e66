// Shows, under the name being typed, platforms of the directory that it may be; the form notes which were shown.
const field = document.querySelector('input[data-near]');
if (field) {
  const list = document.querySelector('[data-near-list]');
  const seen = document.querySelector('[data-near-seen]');
  let latest = 0;
  let timer;
  const show = (platforms) => {
    list.replaceChildren();
    if (platforms.length === 0) return;
    const lead = document.createElement('p');
    lead.textContent = list.dataset.lead;
    const names = document.createElement('ul');
    names.className = 'links';
    for (const { slug, name } of platforms) {
      const link = document.createElement('a');
      link.href = field.dataset.platform + slug;
      link.textContent = name;
      const item = document.createElement('li');
      item.append(link);
      names.append(item);
    }
    list.append(lead, names);
    const slugs = new Set([...seen.value.split(' '), ...platforms.map(({ slug }) => slug)]);
    seen.value = [...slugs].filter((slug) => slug !== '').join(' ');
  };
  const ask = async () => {
    const asked = ++latest;
    const name = field.value.trim();
    if (name.length < 3 || name.length > 100) {
      show([]);
      return;
    }
    const answer = await fetch(`/api/v1/platforms?limit=5&q=${encodeURIComponent(name)}`);
    if (answer.ok && asked === latest) show((await answer.json()).items);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 300);
  });
}
