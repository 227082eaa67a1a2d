// The decisions of this page: what was decided, kept in the browser, undone, and written as JSON Lines.

const page = JSON.parse(document.getElementById('data').textContent);
const stories = page.stories;
const PREFIX = `newstool-review:${document.body.dataset.digest}:`;
const UNDO_STEPS = 500; // kept in the browser: more than one sitting

// A decision: {decision: 'label' | 'keep' | 'skip', label, lead}. `lead` alone is there where only the lead was edited.
const decided = new Map(); // index of a story: its decision
let undoable = []; // [index, the decision before or null], the latest last
let storage = null;

/** Read what an earlier visit left; false where the browser keeps nothing. */
function remember() {
  try {
    storage = window.localStorage;
    storage.setItem(`${PREFIX}probe`, '1');
    storage.removeItem(`${PREFIX}probe`);
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i);
      const index = key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : NaN;
      if (Number.isInteger(index) && index < stories.length) decided.set(index, JSON.parse(storage.getItem(key)));
    }
    undoable = JSON.parse(storage.getItem(`${PREFIX}undo`) || '[]');
    return true;
  } catch (error) {
    storage = null;
    return false;
  }
}

/** Keep a value in the browser, or forget it where it is null. */
function keep(key, value) {
  if (!storage) return;
  try {
    if (value === null) storage.removeItem(PREFIX + key);
    else storage.setItem(PREFIX + key, JSON.stringify(value));
  } catch (error) {
    storage = null; // full: the page goes on, and says that it does not remember
  }
}

function put(index, decision) {
  if (decision === null) decided.delete(index);
  else decided.set(index, decision);
  keep(index, decision);
  const line = document.getElementById(`line-${index}`); // where the list of all stories is open
  if (line) line.textContent = inWords(index);
}

/** Decide on a story. An edited lead stays edited. */
function decide(index, decision, label) {
  const before = decided.get(index) ?? null;
  undoable.push([index, before]);
  undoable = undoable.slice(-UNDO_STEPS);
  keep('undo', undoable);
  put(index, { decision, label, ...(before?.lead === undefined ? {} : { lead: before.lead }) });
}

/** Take the last decision back. Gives the index of its story, or null where there is none. */
function undo() {
  const last = undoable.pop();
  if (!last) return null;
  keep('undo', undoable);
  const [index, before] = last;
  const lead = decided.get(index)?.lead;
  const restored = before || lead === undefined ? before : {};
  put(index, restored && lead !== undefined ? { ...restored, lead } : restored);
  return index;
}

/** Keep an edited lead, or forget the edit where the lead is as it was. */
function editLead(index, lead) {
  const { lead: _, ...rest } = decided.get(index) ?? {};
  if (lead !== (stories[index].lead ?? '')) rest.lead = lead;
  put(index, Object.keys(rest).length ? rest : null);
}

const isDecided = (index) => Boolean(decided.get(index)?.decision);
const leadOf = (index) => decided.get(index)?.lead ?? stories[index].lead ?? '';
const isEdited = (index) => decided.get(index)?.lead !== undefined;

/** The record of one decision, as `newstool train`, `evaluate` and `wordpress apply` read it. */
function record(index) {
  const story = stories[index];
  const { decision = 'lead', label = null } = decided.get(index);
  const skipped = decision === 'skip';
  return {
    id: story.id,
    title: story.title ?? '',
    label: skipped ? null : label,
    ...(decision === 'keep' && story.labels ? { labels: story.labels } : {}),
    decision,
    filed: story.label ?? null,
    suggested: story.suggested ?? null,
    probability: story.probability ?? null,
    lead: skipped && !isEdited(index) ? null : leadOf(index) || null,
    summary: isEdited(index) ? leadOf(index) || null : null,
    kinds: story.doubts.map(([kind]) => kind),
    drawn: page.drawn,
    page: document.body.dataset.digest,
    ...(story.url ? { url: story.url } : {}),
    ...(story.published ? { published: story.published } : {}),
    ...(story.modified ? { modified: story.modified } : {}),
    ...(story.source ? { source: story.source } : {}),
    text: story.text ?? '',
  };
}

/** All decisions as JSON Lines, in the order of the page. */
function jsonLines() {
  const indices = [...decided.keys()].sort((a, b) => a - b);
  // These characters end a line for some readers of JSON Lines.
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const lines = indices.map((index) => JSON.stringify(record(index)).replace(/[\u0085\u2028\u2029]/gu, escaped));
  return lines.map((line) => `${line}\n`).join('');
}
