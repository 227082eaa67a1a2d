// What is seen of a story: the card on the screen, the list of all stories, and the pages on paper.

const byId = (id) => document.getElementById(id);

/** An element with text. Text of a story comes into the page only here and by textContent: it is never markup. */
function element(name, text = '', attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A name in the language and direction of its own. */
const isolated = (text) => element('bdi', text);

/** A button with its key. */
function button(text, key, onClick) {
  const made = element('button', '', { type: 'button' });
  if (key) made.append(element('kbd', key), ' ');
  made.append(isolated(text));
  made.addEventListener('click', onClick);
  return made;
}

const titleOf = (story) => story.title || (story.text ?? '').slice(0, 80) || story.id;

/** A decision in words. */
function inWords(index) {
  const { decision, label } = decided.get(index) ?? {};
  const lead = isEdited(index) ? 'Lead edited. ' : '';
  if (decision === 'skip') return `${lead}Skipped.`;
  if (!decision) return lead.trim();
  return `${lead}${decision === 'keep' ? 'Kept' : 'Filed'}${label ? ` as ${label}` : ''}.`;
}

/** Show the card of a story. */
function showCard(index, place, choose) {
  const story = stories[index];
  byId('place').textContent = place;
  byId('date').textContent = (story.published ?? '').slice(0, 10);
  byId('name').textContent = story.id;
  byId('link').hidden = !story.url;
  if (story.url) byId('link').href = story.url;
  byId('title').textContent = titleOf(story);
  byId('doubts').replaceChildren(...story.doubts.map(doubtLine));
  byId('choices').replaceChildren(...choices(index, choose));
  byId('others').open = false;
  showOthers(index, choose);
  byId('taken').textContent = inWords(index);
  byId('more').open = false;
  byId('text').replaceChildren();
  showLead(index);
}

function doubtLine([kind, why]) {
  const line = element('li');
  line.append(element('strong', page.kinds[kind]), ' ', isolated(why));
  return line;
}

/** The labels that are shown at once: all of few; of many, those that fit best and those it is filed under. */
function firstLabels(story) {
  if (!page.hasManyLabels) return page.labels;
  return [...new Set([...(story.likely ?? []), ...filedOf(story)])];
}

/** The button of a label, with its number. */
function labelButton(label, index, choose) {
  const story = stories[index];
  const taken = decided.get(index) ?? {};
  const filed = filedOf(story).includes(label);
  const made = button(label, String(page.labels.indexOf(label) + 1), () => choose('label', label));
  if (filed) made.append(element('small', ' filed'));
  if (label === story.suggested) {
    made.append(element('small', ` suggested${odds(story)}`));
    if (!filed) made.classList.add('suggested');
  }
  made.setAttribute('aria-pressed', taken.decision === 'label' && taken.label === label);
  return made;
}

/** The buttons of the first labels, and those to keep and to skip. */
function choices(index, choose) {
  const story = stories[index];
  const taken = decided.get(index) ?? {};
  const kept = button('Keep', 'k', () => choose('keep', keptLabel(story)));
  kept.setAttribute('aria-pressed', taken.decision === 'keep');
  const skipped = button('Skip', 's', () => choose('skip', null));
  skipped.setAttribute('aria-pressed', taken.decision === 'skip');
  return [...firstLabels(story).map((label) => labelButton(label, index, choose)), kept, skipped];
}

/** The labels that are not among the first, where there are such; their buttons only where they are asked for. */
function showOthers(index, choose) {
  const first = new Set(firstLabels(stories[index]));
  const others = page.labels.filter((label) => !first.has(label));
  const box = byId('others');
  box.hidden = !others.length;
  box.querySelector('summary').textContent = `${others.length} more labels`;
  const buttons = box.open ? others.map((label) => labelButton(label, index, choose)) : [];
  box.querySelector('div').replaceChildren(...buttons);
}

/** All labels that a story is filed under. */
const filedOf = (story) => story.labels ?? (story.label === undefined ? [] : [story.label]);

const odds = (story) => (story.probability === undefined ? '' : ` ${Math.round(100 * story.probability)} %`);

/** The label that `keep` stands for: the one that the story is filed under, else the suggested one. */
const keptLabel = (story) => story.label ?? story.suggested ?? null;

/** Fill the field of the lead, and count it. */
function showLead(index) {
  byId('lead').value = leadOf(index);
  countLead(index);
}

function countLead(index) {
  const field = byId('lead');
  const { unit, limit } = page.budget;
  const length = lengthOf(field.value, unit);
  byId('count').textContent = `${length} of ${limit} ${unit}${length > limit ? `, ${length - limit} too many` : ''}`;
  byId('count').classList.toggle('over', length > limit);
  byId('reset').hidden = !isEdited(index);
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 4}px`; // 4: the borders
}

/** The length of a lead, counted as newstool counts it: words between white space, characters as code points. */
function lengthOf(text, unit) {
  if (unit === 'characters') return [...text].length;
  return text.split(/\s+/u).filter(Boolean).length;
}

/** Show the text of a story, in its paragraphs. */
function showText(index) {
  const paragraphs = (stories[index].text ?? '').split(/\n\s*\n/u).filter((words) => words.trim());
  byId('text').replaceChildren(...paragraphs.map((words) => element('p', words, { dir: 'auto' })));
}

/** The list of stories, with what was decided. */
function showList(indices, go) {
  const lines = indices.map((index) => {
    const line = element('li');
    const taken = element('small', inWords(index), { id: `line-${index}` });
    line.append(button(titleOf(stories[index]), String(index + 1), () => go(index)), ' ', taken);
    return line;
  });
  byId('list').replaceChildren(...lines);
}

/** The stories on paper: printed, they are read and marked with a pen. */
function layOut(indices) {
  const sheets = indices.map((index) => {
    const story = stories[index];
    const sheet = element('article');
    const boxes = firstLabels(story).map((label) => `☐ ${label}${filedOf(story).includes(label) ? ' (filed)' : ''}`).join('   ');
    const blank = page.hasManyLabels ? '   ☐ ____________' : '';
    sheet.append(
      element('h2', `${index + 1}. ${titleOf(story)}`, { dir: 'auto' }),
      element('p', [story.published?.slice(0, 10), story.id, story.url].filter(Boolean).join('  ·  ')),
      ...story.doubts.map(([kind, why]) => element('p', `${page.kinds[kind]}: ${why}`)),
      element('p', leadOf(index), { dir: 'auto', class: 'printed-lead' }),
      element('p', inWords(index) || boxes + blank),
    );
    return sheet;
  });
  byId('paper').replaceChildren(...sheets);
}
