// The desk: which story is open, what the keys and buttons do, and what is said about progress.

const SECOND_DIGIT_MS = 900; // how long a label of two digits may take to type
let shown = stories.map((_, index) => index); // the stories of the filter, by index
let current = 0; // the index of the open story
let filter = 'all';
let digits = '';
let waiting = 0;
let unsaved = false;

const say = (words) => { byId('said').textContent = words; };

/** Open a story, and give it the focus so that a screen reader reads it. */
function open(index, { focus = true } = {}) {
  current = index;
  byId('card').hidden = false;
  byId('empty').hidden = true;
  showCard(index, `${shown.indexOf(index) + 1} of ${shown.length}`, choose);
  showProgress();
  if (focus) byId('title').focus({ preventScroll: true });
  if (focus) window.scrollTo(0, 0);
}

/** Say that the filter has no story, or that all are decided. */
function openNone(words) {
  byId('card').hidden = true;
  byId('empty').hidden = false;
  byId('empty').textContent = words;
  showProgress();
  byId('empty').focus();
}

/** Decide on the open story, and go on to the next one that is undecided. */
function choose(decision, label) {
  if (byId('card').hidden) return;
  decide(current, decision, label);
  unsaved = true;
  const words = inWords(current);
  const at = shown.indexOf(current);
  const next = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find((index) => !isDecided(index));
  if (next === undefined) openNone('Every story here is decided. Download your decisions below.');
  else open(next);
  say(`${words} ${byId('decided').textContent}.`);
}

function takeBack() {
  const index = undo();
  if (index === null) return say('There is nothing to undo.');
  unsaved = true;
  if (!shown.includes(index)) setFilter('all');
  open(index);
  return say('Undone.');
}

function step(by) {
  const at = shown.indexOf(current);
  const index = shown[byId('card').hidden ? (by < 0 ? shown.length - 1 : 0) : at + by];
  if (index === undefined) say(by < 0 ? 'This is the first story.' : 'This is the last story.');
  else open(index);
}

const belongs = (index, kind) => kind === 'all'
  || (kind === 'undecided' ? !isDecided(index) : stories[index].doubts.some(([of]) => of === kind));

function setFilter(kind) {
  filter = kind;
  shown = stories.map((_, index) => index).filter((index) => belongs(index, kind));
  showFilters();
  fillList();
}

function showFilters() {
  const kinds = [['all', 'All'], ['undecided', 'Undecided'], ...Object.entries(page.kinds)];
  byId('filters').replaceChildren(...kinds.map(([kind, words]) => {
    const n = stories.filter((_, index) => belongs(index, kind)).length;
    const made = button(`${words} ${n}`, '', () => {
      setFilter(kind);
      const first = shown.find((index) => !isDecided(index)) ?? shown[0];
      if (first === undefined) openNone('No story here.');
      else open(first);
    });
    made.setAttribute('aria-pressed', filter === kind);
    made.dataset.kind = kind;
    return made;
  }));
}

function showProgress() {
  const n = stories.filter((_, index) => isDecided(index)).length;
  byId('progress').max = Math.max(stories.length, 1);
  byId('progress').value = n;
  byId('decided').textContent = `${n} of ${stories.length} decided`;
  const undecided = byId('filters').querySelector('[data-kind=undecided] bdi');
  if (undecided) undecided.textContent = `Undecided ${stories.length - n}`;
  byId('kept').textContent = storage
    ? 'They stay in this browser until you clear its data. Download them to use them.'
    : 'This browser keeps nothing: download them before you close the page.';
  byId('undo').disabled = !undoable.length;
  byId('download').disabled = byId('copy').disabled = !decided.size;
}

function fillList() {
  if (byId('all').open) showList(shown, open);
}

function download() {
  const address = URL.createObjectURL(new Blob([jsonLines()], { type: 'application/jsonl' }));
  const link = element('a', '', { href: address, download: 'decisions.jsonl' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  unsaved = false;
  say('decisions.jsonl is downloaded.');
}

async function copy() {
  try {
    await navigator.clipboard.writeText(jsonLines());
    unsaved = false;
    say('The decisions are copied.');
    byId('copy').textContent = 'Copied';
  } catch (error) {
    say('The browser does not allow copying: download the decisions.');
    byId('copy').textContent = 'Not allowed here: download';
  }
}

/** A digit: a label's number, at once where no longer number starts with it. */
function digit(key) {
  clearTimeout(waiting);
  digits += key;
  const number = Number(digits);
  const finish = () => {
    digits = '';
    if (page.labels[number - 1] !== undefined) choose('label', page.labels[number - 1]);
  };
  if (number * 10 > page.labels.length || number === 0) finish();
  else waiting = setTimeout(finish, SECOND_DIGIT_MS);
}

const KEYS = {
  k: () => choose('keep', keptLabel(stories[current])),
  s: () => choose('skip', null),
  u: takeBack,
  d: () => { if (decided.size) download(); },
  e: () => byId('lead').focus(),
  t: () => { byId('more').open = !byId('more').open; },
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
};

function onKey(event) {
  if (event.target === byId('lead')) {
    if (event.key === 'Escape') byId('title').focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !byId('keys').checked) return;
  if (['ArrowUp', 'ArrowDown'].includes(event.key) && (byId('more').open || byId('all').open)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (/^[0-9]$/u.test(key)) digit(key);
  else if (Object.hasOwn(KEYS, key)) KEYS[key]();
  else return;
  event.preventDefault();
}

function listen() {
  const clicks = { previous: () => step(-1), next: () => step(1), undo: takeBack, download, copy };
  for (const [id, action] of Object.entries(clicks)) byId(id).addEventListener('click', action);
  document.addEventListener('keydown', onKey);
  byId('lead').addEventListener('input', () => {
    editLead(current, byId('lead').value);
    unsaved = true;
    countLead(current);
    byId('taken').textContent = inWords(current);
    showProgress();
  });
  byId('reset').addEventListener('click', () => {
    editLead(current, stories[current].lead ?? '');
    showLead(current);
    byId('taken').textContent = inWords(current);
    byId('lead').focus();
  });
  byId('more').addEventListener('toggle', () => { if (byId('more').open) showText(current); });
  byId('others').addEventListener('toggle', () => showOthers(current, choose));
  byId('all').addEventListener('toggle', fillList);
  window.addEventListener('beforeprint', () => layOut(shown));
  window.addEventListener('afterprint', () => byId('paper').replaceChildren());
  window.addEventListener('beforeunload', (event) => { if (unsaved && !storage) event.preventDefault(); });
  // Another window with the same page: take over what is decided there.
  window.addEventListener('storage', (event) => {
    const index = event.key?.startsWith(PREFIX) ? Number(event.key.slice(PREFIX.length)) : NaN;
    if (!Number.isInteger(index)) return;
    if (event.newValue === null) decided.delete(index);
    else decided.set(index, JSON.parse(event.newValue));
    showProgress();
  });
}

if (!remember()) {
  byId('warning').hidden = false;
  byId('warning').textContent = 'This browser does not keep decisions: download them before you close the page.';
}
byId('two-digits').hidden = page.labels.length < 10;
showFilters();
listen();
if (stories.length) open(shown.find((index) => !isDecided(index)) ?? 0, { focus: false });
else openNone('No story needs a decision.');
